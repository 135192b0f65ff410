import Diagnostics
import YAMLReading

/// What the site's own sales of a program would have earned with another.
public struct ReplayDirective: Sendable {
    /// The program whose sales are looked at.
    public let source: String
    /// The program whose terms are tried.
    public let target: String
    /// Where the directive's fields begin.
    public let place: Place

    static func read(_ reader: inout MappingReader, _ page: DirectiveReader) -> ReplayDirective? {
        let source = reader.required("from", page.program, hint: "add `from: PROGRAM`, whose sales are looked at")
        let target = reader.required("program", page.program, hint: "add `program: PROGRAM`, whose terms are tried")
        guard let source, let target else { return nil }
        guard source != target else {
            page.report.error(
                "nothing-to-compare", "the sales of `\(source)` are under its own terms already",
                hint: "name another program as `program`", at: reader.place)
            return nil
        }
        let currencies = [source, target].compactMap { page.currency(of: $0) }
        if currencies.count == 2, currencies[0] != currencies[1] {
            page.report.error(
                "several-currencies",
                "`\(source)` has amounts in \(currencies[0].code), and `\(target)` in \(currencies[1].code)",
                hint: "compare programs of one currency", at: reader.place)
            return nil
        }
        return ReplayDirective(source: source, target: target, place: reader.place)
    }
}
