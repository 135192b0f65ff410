import Accounting
import Diagnostics
import Foundation
import Money
import Testing
import Workspace

/// The sites whose results were worked out by hand; `Tests/Fixtures/Cases/README.md` says how to read them.
@Suite("Worked cases")
struct CaseTests {
    static let names = Fixtures.names(in: "Cases")
    static let soundNames = names.filter { !$0.hasPrefix("bad-") }
    static let brokenNames = names.filter { $0.hasPrefix("bad-") }

    @Test("Every case is one that a test below looks at")
    func cases() {
        #expect(Self.soundNames.count == 16)
        #expect(Self.brokenNames.count == 5)
    }

    @Test("A case comes to what was worked out by hand", arguments: soundNames)
    func report(name: String) throws {
        let site = Fixtures.load("Cases/\(name)", asOf: try asOf(name))
        #expect((site.bookDiagnostics + site.pageDiagnostics).filter { $0.severity == .error } == [])
        let expected = try JSONDecoder().decode(ExpectedJSON.self, from: Fixtures.data("Cases/\(name)/expected.json"))
        #expect(expected.differences(from: try report(of: site)) == [])
    }

    @Test("A case comes to the same with any number of workers", arguments: soundNames)
    func workers(name: String) throws {
        let asOf = try asOf(name)
        let alone = Fixtures.load("Cases/\(name)", asOf: asOf, jobs: 1)
        let several = Fixtures.load("Cases/\(name)", asOf: asOf, jobs: 5)
        let text = ReportJSON(ledger: alone.ledger).report(alone.books).render()
        #expect(text == ReportJSON(ledger: several.ledger).report(several.books).render())
        #expect(alone.bookDiagnostics == several.bookDiagnostics)
    }

    @Test("A broken case has exactly the errors that were worked out by hand", arguments: brokenNames)
    func errors(name: String) throws {
        let site = Fixtures.load("Cases/\(name)", asOf: try asOf(name))
        let found = (site.bookDiagnostics + site.pageDiagnostics).filter { $0.severity == .error }.map(
            ExpectedError.init)
        let expected = try JSONDecoder().decode(
            [ExpectedError].self, from: Fixtures.data("Cases/\(name)/expected-errors.json"))
        #expect(found.sorted() == expected.sorted())
    }

    private func asOf(_ name: String) throws -> CivilDate {
        let text = try Fixtures.text("Cases/\(name)/as-of").trimmingCharacters(in: .whitespacesAndNewlines)
        return try #require(CivilDate(text))
    }

    private func report(of site: LoadedSite) throws -> ExpectedJSON {
        let text = ReportJSON(ledger: site.ledger).report(site.books).render()
        return try JSONDecoder().decode(ExpectedJSON.self, from: Data(text.utf8))
    }
}
