import Diagnostics
import Money
import Programs
import Testing
import YAMLReading

@Suite("Accounts in site.yml")
struct AccountReaderTests {
    private func read(_ bytes: [UInt8], unreadable: Set<String> = []) throws -> ([String: Account], [Diagnostic]) {
        let (program, _) = ProgramReader().read(
            try Fixtures.bytes("Valid/example-kartra.yml"), path: "Content/programs/kartra.yml")
        let report = FieldReport(prefix: "site")
        var reader = try #require(
            YAMLDocument.readMapping(bytes, file: "Content/site.yml", named: "site.yml", report: report))
        let accounts = AccountReader(programs: [try #require(program)], unreadable: unreadable).read(from: &reader)
        reader.finish()
        return (accounts, report.diagnostics.sorted())
    }

    @Test("say what is wrong, where, and what would be right", arguments: Fixtures.names(in: "Accounts"))
    func mistakes(name: String) throws {
        let bytes = try Fixtures.bytes("Accounts/\(name).yml")
        let text = Fixtures.render(try read(bytes, unreadable: ["broken"]).1, bytes: bytes)
        #expect(try text == Fixtures.expected("Accounts/\(name).txt", for: text))
        #expect(!text.isEmpty)
    }

    @Test("give what was met and granted, overlapping grants too")
    func values() throws {
        let text = """
            accounts:
              kartra:
                met: {tax-form: 2025-01-10}
                grants:
                  - {tier: tier-3, from: 2026-06-01, to: 2026-12-31}
                  - {tier: tier-1, from: 2026-07-01}
            """
        let (accounts, diagnostics) = try read(Array(text.utf8))
        #expect(diagnostics.isEmpty)
        let account = try #require(accounts["kartra"])
        #expect(account.met == ["tax-form": try #require(CivilDate("2025-01-10"))])
        #expect(account.grants.map(\.tier) == ["tier-3", "tier-1"])
        #expect(account.grants.map { $0.to?.description } == ["2026-12-31", nil])
    }

    @Test(
        "may be left out, or be empty",
        arguments: ["title: x\n", "accounts:\n", "accounts: {}\n", "accounts:\n  kartra:\n"])
    func empty(text: String) throws {
        let (accounts, diagnostics) = try read(Array(text.utf8))
        #expect(accounts.isEmpty)
        #expect(diagnostics.allSatisfy { $0.message.contains("title") })
    }
}
