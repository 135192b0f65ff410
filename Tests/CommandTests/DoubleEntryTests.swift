import Foundation
import TestSupport
import Testing

/// Exports are read by the programs that they are made for, which check them and add them up themselves.
@Suite("Exported books in beancount and hledger")
struct DoubleEntryTests {
    /// How a sound export is spoilt.
    struct Damage: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// What stands in the export of `SmallSite`, and what is put in its place, once.
        let change: [DoubleEntryTool: (String, String)]
    }

    static let damages = [
        Damage(
            testDescription: "a closing balance is a cent off",
            change: [.beancount: ("10.00 ~ 0", "10.01 ~ 0"), .hledger: ("== 10.00", "== 10.01")]),
        Damage(
            testDescription: "a posting is a cent off",
            change: [.beancount: ("-10.00 USD", "-10.01 USD"), .hledger: ("-10.00 USD", "-10.01 USD")]),
        Damage(
            testDescription: "a transaction stands in another month",
            change: [.beancount: ("2026-02-04 *", "2026-03-04 *"), .hledger: ("2026-02-04 *", "2026-03-04 *")]),
        Damage(
            testDescription: "an account has another name",
            change: [.beancount: ("Acme:Pending ", "Akme:Pending "), .hledger: ("Acme:Pending\n", "Akme:Pending\n")]),
    ]

    /// Texts that a ledger may use as ids, though they mean something to those who read books.
    static let ids =
        [
            "plain", "\"quoted\"", "a,b", "a;b", "a|b", "(code)", "(code", "[2026-13-45]", "date:2026-13-45", "a  b",
            " before", "after ", "\\", "\\n", "a%2Cb", "%", "=1", "*", "!", ";", ",", "^link", "#tag", "{1}",
            "@@ 5 USD",
            "öre €", "😀", "a\u{85}b", "a\u{2028}b", "x\u{FEFF}x", "عربي",
        ] + (UInt8(1)..<0x20).map { "c\(Character(UnicodeScalar($0)))c" } + ["\u{7F}"]

    @Test("The example, the real purchases and all sound cases are exported")
    func sites() {
        #expect(ExportedSite.all.count == 19)
    }

    @Test(
        "beancount takes every export, and adds it up to what report prints, month by month",
        .enabled(if: DoubleEntryTool.beancount.isTested, skipped(.beancount)), arguments: ExportedSite.all)
    func beancount(site: ExportedSite) throws {
        try compare(site, in: .beancount)
    }

    @Test(
        "hledger takes every export, and adds it up to what report prints, month by month",
        .enabled(if: DoubleEntryTool.hledger.isTested, skipped(.hledger)), arguments: ExportedSite.all)
    func hledger(site: ExportedSite) throws {
        try compare(site, in: .hledger)
    }

    private func compare(_ site: ExportedSite, in tool: DoubleEntryTool) throws {
        let reported = try site.reported()
        #expect(reported.contains { $0.months.contains { $0.earned > 0 } })
        for detail in ["row", "month"] {
            let export = try site.run("export", "--format", tool.rawValue, "--detail", detail)
            #expect(export.status == 0)
            let folder = try TemporaryFolder(["books.\(tool.ending)": export.output])
            let file = "\(folder.path)/books.\(tool.ending)"
            let check = try tool.check(file)
            #expect(check.status == 0, "\(check.errors)")
            let changes = try tool.changes(in: file)
            for (program, months) in reported {
                let found = changes.figures(of: program, in: months.map(\.month))
                for (found, month) in zip(found, months) { #expect(found == month, "\(program), by \(detail)") }
            }
        }
    }

    @Test(
        "Books that were spoilt do not pass", .enabled(if: DoubleEntryTool.beancount.isTested, skipped(.beancount)),
        arguments: damages)
    func spoiltForBeancount(damage: Damage) throws {
        try refuse(damage, in: .beancount)
    }

    @Test(
        "Books that were spoilt do not pass", .enabled(if: DoubleEntryTool.hledger.isTested, skipped(.hledger)),
        arguments: damages)
    func spoiltForHledger(damage: Damage) throws {
        try refuse(damage, in: .hledger)
    }

    private func refuse(_ damage: Damage, in tool: DoubleEntryTool) throws {
        let (old, new) = try #require(damage.change[tool])
        let site = try SmallSite.folder()
        let sound = try Self.export(site, for: tool)
        let place = try #require(sound.range(of: old))
        let spoilt = sound.replacingCharacters(in: place, with: new)
        try site.write(sound, to: "sound.\(tool.ending)")
        try site.write(spoilt, to: "spoilt.\(tool.ending)")
        #expect(try tool.check("\(site.path)/sound.\(tool.ending)").status == 0)
        #expect(try tool.check("\(site.path)/spoilt.\(tool.ending)").status == 1)
    }

    private static func export(_ site: TemporaryFolder, for tool: DoubleEntryTool) throws -> String {
        let run = try Tallypress.run(
            "export", "--site", site.path, "--as-of", "2026-03-10", "--format", tool.rawValue)
        #expect(run.status == 0, "\(run.errors)")
        return run.output
    }

    @Test(
        "Any text that may be an id is read as it is",
        .enabled(if: DoubleEntryTool.beancount.isTested, skipped(.beancount)))
    func idsInBeancount() throws {
        try readIDs(with: .beancount)
    }

    @Test(
        "Any text that may be an id is read as it is", .enabled(if: DoubleEntryTool.hledger.isTested, skipped(.hledger))
    )
    func idsInHledger() throws {
        try readIDs(with: .hledger)
    }

    private func readIDs(with tool: DoubleEntryTool) throws {
        let quote = { (text: String) in "\"\(text.replacingOccurrences(of: "\"", with: "\"\""))\"" }
        let sales = Self.ids.map { "\(quote($0)),2026-01-05,sale,,Box,monthly,50.00,\n" }.joined()
        let refunds = Self.ids.map { "\(quote("r" + $0)),2026-01-06,refund,,,,,\(quote($0))\n" }.joined()
        for name in ["(Boxes; \\\"more\\\" | ö", "* Stars", "2026-01-01"] {
            let site = try SmallSite.folder([
                "Content/site.yml": "title: \"Open \\\"Books\\\"; #1 \\\\\"\nbase_url: https://example.com\n"
                    + "author: Sam\nlanguage: en\n",
                "Content/programs/acme.yml": (SmallSite.files["Content/programs/acme.yml"] ?? "").replacingOccurrences(
                    of: "name: Acme\n", with: "name: \"\(name)\"\n"),
                "Content/ledger/2026.csv": "id,date,type,customer,product,plan,amount,of\n" + sales + refunds,
            ])
            try site.write(try Self.export(site, for: tool), to: "books.\(tool.ending)")
            let file = "\(site.path)/books.\(tool.ending)"
            let check = try tool.check(file)
            #expect(check.status == 0, "\(check.errors)")
            let ids = Set(Self.ids + Self.ids.map { "r" + $0 })
            let different = try tool.rows(in: file).symmetricDifference(ids)
            #expect(different.isEmpty, "\(different)")
        }
    }

    private static func skipped(_ tool: DoubleEntryTool) -> Comment { Comment(rawValue: tool.skipping) }
}
