import Accounting
import Diagnostics
import Foundation
import Money
import Testing
import Workspace

/// The sites whose results were worked out by hand: cases, one a rule, and the terms of programs, one a program. The
/// `README.md` in `Tests/Fixtures/Cases` and `Tests/Fixtures/Terms` say how to read them.
@Suite("Worked cases")
struct CaseTests {
    static let cases = Fixtures.names(in: "Cases").map { "Cases/\($0)" }
    static let programs = Fixtures.names(in: "Terms").map { "Terms/\($0)" }
    static let sound = cases.filter { !$0.hasPrefix("Cases/bad-") } + programs
    static let broken = cases.filter { $0.hasPrefix("Cases/bad-") }

    @Test("Every case is one that a test below looks at")
    func all() {
        #expect(Self.sound.count == 17 + 12)
        #expect(Self.broken.count == 5)
    }

    @Test("A case comes to what was worked out by hand", arguments: sound)
    func report(path: String) throws {
        let site = Fixtures.load(path, asOf: try asOf(path))
        #expect((site.bookDiagnostics + site.pageDiagnostics).filter { $0.severity == .error } == [])
        let expected = try JSONDecoder().decode(ExpectedJSON.self, from: Fixtures.data("\(path)/expected.json"))
        #expect(expected.differences(from: try report(of: site)) == [])
    }

    @Test("A program's terms and ledger are read without a word", arguments: programs)
    func silence(path: String) throws {
        #expect(Fixtures.load(path, asOf: try asOf(path)).bookDiagnostics == [])
    }

    @Test("A case comes to the same with any number of workers", arguments: sound)
    func workers(path: String) throws {
        let asOf = try asOf(path)
        let alone = Fixtures.load(path, asOf: asOf, jobs: 1)
        let several = Fixtures.load(path, asOf: asOf, jobs: 5)
        let text = ReportJSON(ledger: alone.ledger).report(alone.books).render()
        #expect(text == ReportJSON(ledger: several.ledger).report(several.books).render())
        #expect(alone.bookDiagnostics == several.bookDiagnostics)
    }

    @Test("A broken case has exactly the errors that were worked out by hand", arguments: broken)
    func errors(path: String) throws {
        let site = Fixtures.load(path, asOf: try asOf(path))
        let found = (site.bookDiagnostics + site.pageDiagnostics).filter { $0.severity == .error }.map(
            ExpectedError.init)
        let expected = try JSONDecoder().decode(
            [ExpectedError].self, from: Fixtures.data("\(path)/expected-errors.json"))
        #expect(found.sorted() == expected.sorted())
    }

    private func asOf(_ path: String) throws -> CivilDate {
        let text = try Fixtures.text("\(path)/as-of").trimmingCharacters(in: .whitespacesAndNewlines)
        return try #require(CivilDate(text))
    }

    private func report(of site: LoadedSite) throws -> ExpectedJSON {
        let text = ReportJSON(ledger: site.ledger).report(site.books).render()
        return try JSONDecoder().decode(ExpectedJSON.self, from: Data(text.utf8))
    }
}
