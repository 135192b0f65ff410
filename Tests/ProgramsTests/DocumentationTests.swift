import Foundation
import Programs
import Testing

@Suite("Terms that the documentation shows")
struct DocumentationTests {
    static let cookbook = DocumentedTerms.blocks(on: "Documentation/Terms.md")
    static let programs = DocumentedTerms.blocks(on: "Documentation/Programs.md")
    static let elsewhere = DocumentedTerms.pages.flatMap(DocumentedTerms.blocks).filter {
        $0.page != "Documentation/Terms.md" && "\n\($0.text)".contains("\nterms:")
    }

    @Test("are read without a word", arguments: cookbook + programs + elsewhere)
    func reading(block: DocumentedTerms) {
        let bytes = Array(block.program.utf8)
        let (program, diagnostics) = ProgramReader().read(bytes, path: "Content/programs/acme.yml")
        #expect(Fixtures.render(diagnostics, bytes: bytes) == "")
        #expect(program != nil)
    }

    @Test("stand word for word in the file of the program that they are of", arguments: programs)
    func files(block: DocumentedTerms) throws {
        let owners = try Fixtures.termsFiles().filter { $0.text.contains("\n" + block.text) }.map(\.id)
        #expect(owners.count == 1)
        let word = block.heading.lowercased().replacing(".", with: "-").prefix { $0 != "," }
        #expect(owners.first == String(word))
    }

    @Test("are of every program whose terms are worked out")
    func completeness() throws {
        for file in try Fixtures.termsFiles() {
            let shown = Self.programs.filter { file.text.contains("\n" + $0.text) }
            let entries = file.text.split(separator: "\n").count { $0.hasPrefix("  - from:") }
            #expect(shown.count == entries, "\(file.id)")
        }
    }

    @Test("are all there")
    func count() {
        #expect(Self.cookbook.count >= 25)
        #expect(Self.programs.count == 13)
        #expect(Self.elsewhere.count >= 3)
    }
}
