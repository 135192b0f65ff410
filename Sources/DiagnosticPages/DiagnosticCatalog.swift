import Diagnostics

/// The pages of all codes, which are a part of the program: `tallypress check --explain CODE` needs no network.
public enum DiagnosticCatalog {
    /// The pages, in order of file and then as they stand there.
    public static let pages: [DiagnosticPage] = BuiltinDiagnosticPages.files.flatMap {
        DiagnosticPage.pages(in: $0.text)
    }

    /// All codes, in order.
    public static var codes: [String] { pages.flatMap(\.codes).sorted() }

    /// The page of a code, or `nil` for one that there is none of.
    public static func page(of code: String) -> DiagnosticPage? { pages.first { $0.codes.contains(code) } }

    /// What to say of a code that there is none of: the nearest, or what it may be made from.
    public static func hint(for code: String) -> String {
        // Who leaves out the part before the slash means it all the same.
        let ending = codes.filter { $0.hasSuffix("/\(code)") }
        if !ending.isEmpty { return "did you mean \(ending.map { "`\($0)`" }.joined(separator: " or "))?" }
        if let nearest = Suggestion.nearest(to: code, among: codes) { return "did you mean `\(nearest)`?" }
        return "write it as `check` prints it between the brackets, such as `ledger/bad-date`"
    }
}
