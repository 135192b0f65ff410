import Foundation
import Testing

@testable import Site

@Suite("The documentation of templates")
struct TemplateFieldsTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Documentation")

    /// With `RECORD_FIXTURES` in the environment the page is written anew.
    @Test("lists the fields that the views declare")
    func fields() throws {
        let file = Self.folder.appending(path: "TemplateFields.md")
        let text = TemplateFieldsPage().text
        if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] != nil {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let expected = text.split(separator: "\n", omittingEmptySubsequences: false)
        let found = try String(contentsOf: file, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
        let changes = expected.difference(from: found)
        #expect(changes.isEmpty, "\(changes.map { "\($0)" }.joined(separator: "\n"))")
    }

    @Test("has a heading for each thing that its links lead to, and no two alike")
    func anchors() {
        let text = TemplateFieldsPage().text
        let headings = text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
            line.drop { "# ".contains($0) }.lowercased().filter { $0.isLetter || $0.isNumber || "- ".contains($0) }
                .replacing(" ", with: "-")
        }
        #expect(Set(headings).count == headings.count)
        for match in text.matches(of: /\(#([^)]*)\)/) {
            #expect(headings.contains(String(match.1)), "\(match.1)")
        }
    }

    @Test("names every template that pages and directives are rendered with, and links to its fields")
    func templates() throws {
        let text = try String(contentsOf: Self.folder.appending(path: "Templates.md"), encoding: .utf8)
        for name in SiteViews.schemas.keys.sorted() where !name.hasPrefix("directives/") {
            #expect(text.contains("\n| [`\(name)`](TemplateFields.md#"), "\(name)")
        }
    }
}
