import Foundation
import Ledger
import Testing

@testable import Accounting
@testable import Site

@Suite("What movements tell (SPEC U1, U2, U4)")
struct MovementPrivacyTests {
    static let months = MovementTests.months

    @Test("A line that names a group has payments enough", arguments: [2, 3, 5])
    func minimum(minimum: Int) throws {
        var named = 0
        for seed in 0..<4 as Range<UInt64> {
            let site = TestSite.busy(seed: seed, publish: "min_group: \(minimum)").build()
            for month in Self.months {
                for count in site.page("/statements/\(month)/movements/").movements.flatMap(\.lines).compactMap(
                    Self.count)
                {
                    #expect(count >= minimum, "seed \(seed), \(month)")
                    named += 1
                }
            }
        }
        #expect(named > 8)
    }

    @Test(
        "What a statement’s tables name and what movements name leave nothing between them that is too small",
        arguments: [2, 3, 5])
    func differences(minimum: Int) throws {
        var compared = 0
        for seed in 0..<6 as Range<UInt64> {
            let site = TestSite.busy(seed: seed, publish: "min_group: \(minimum)").build()
            for month in Self.months {
                let blocks = site.page("/statements/\(month)/movements/").movements
                for (unit, programs) in [("USD", ["acme", "bolt"]), ("JPY", ["sora"])] {
                    let lines = blocks.filter { block in programs.contains { block.anchor == "\($0)-earned" } }
                        .flatMap(\.lines)
                    for (index, table) in ["By product", "By plan"].enumerated() {
                        let rows = site.page("/statements/\(month)/").table("\(table) \(unit)") ?? []
                        for row in rows where row[0] != "other" {
                            let inside = lines.filter { Self.label($0, index) == row[0] }.compactMap(Self.count)
                            let rest = (Int(row[1]) ?? 0) - inside.reduce(0, +)
                            #expect(inside.isEmpty || rest == 0 || rest >= minimum, "\(row) of \(month), seed \(seed)")
                            compared += inside.isEmpty ? 0 : 1
                        }
                    }
                }
            }
        }
        #expect(compared > 3)
    }

    @Test("What a program’s total has beside the lines that are named is nothing, or large enough")
    func rests() throws {
        var rests = 0
        for seed in 0..<6 as Range<UInt64> {
            let source = TestSite.busy(seed: seed)
            let input = source.input()
            let site = source.build()
            for books in input.books.programs {
                for statement in books.statements {
                    let page = site.page("/statements/\(statement.month)/movements/")
                    let earned = page.movements.filter { $0.anchor == "\(books.program.id)-earned" }.flatMap(\.lines)
                    let named = earned.compactMap(Self.count)
                    let rest = statement.paymentCount - named.reduce(0, +)
                    #expect(named.isEmpty || rest == 0 || rest >= 3, "seed \(seed) \(statement.month)")
                    if !named.isEmpty, rest > 0 { rests += 1 }
                }
            }
        }
        #expect(rests > 5)
    }

    @Test("Cells are named as long as nothing small is left of any group that is published")
    func cells() {
        func named(_ payments: [Int], _ published: [[Int]]) -> [Int] {
            let symbol = Self.symbol
            let cells = payments.map {
                EarningCell(program: 0, product: symbol, plan: symbol, payments: $0, earned: 10)
            }
            return EarningCells(cells: cells, minimum: 3).named(besides: published).sorted()
        }
        #expect(named([5, 4, 3], [[0, 1, 2]]) == [0, 1, 2])
        #expect(named([5, 4, 1], [[0, 1, 2]]) == [0], "four and one are told together")
        #expect(named([5, 1], [[0, 1]]) == [])
        #expect(named([5, 4, 2, 2], [[0, 1, 2, 3]]) == [0, 1])
        // A group of two programs has the small one beside the first, which hides it; then the second joins it.
        #expect(named([5, 4, 1], [[0, 1], [0, 2]]) == [1])
        #expect(named([5, 4, 0], [[0, 1, 2]]) == [0], "a commission without a payment is small too")
    }

    @Test("A refund alone in its month is the one line “other”")
    func single() {
        let site = TestSite(
            [
                "Content/ledger/a.csv": """
                id,date,type,customer,product,plan,amount,of
                1,2026-01-02,sale,ann,Box,monthly,100.00,
                2,2026-01-03,sale,ben,Box,monthly,100.00,
                3,2026-01-04,sale,cleo,Box,monthly,100.00,
                4,2026-02-20,refund,,,,,1
                """
            ], asOf: "2026-02-28"
        ).build()
        let blocks = site.page("/statements/2026-02/movements/").movements
        #expect(
            blocks.first { $0.anchor == "acme-reversed" }?.rows
                == [["other", "–", "−50.00"], ["Sum", "–", "−50.00"], ["Balance", "150.00", "−50.00"]])
        #expect(
            blocks.first { $0.anchor == "acme-cleared" }?.lines == [["January 2026 3 payments", "−150.00", "150.00"]])
        let january = site.page("/statements/2026-01/movements/").movements
        #expect(january.first { $0.anchor == "acme-earned" }?.lines == [["Box, monthly 3 payments", "150.00", "–"]])
    }

    @Test("Few fees of chargebacks stand with another credit, since each is a buyer’s; other credits by their reason")
    func credits() {
        func line(_ amount: Int64, _ reason: Credit.Reason) -> Movement {
            Movement(
                date: .init(year: 2026, month: 1, day: 1), figure: .credited, amount: amount, row: 0, entry: nil,
                reason: reason)
        }
        func lines(_ movements: Movement...) -> [String] {
            CreditLines.lines(movements[...], minimum: 3).map { line in
                guard case .together(let label, _, _) = line.source else { return "" }
                return "\(label) \(line.available)"
            }
        }
        #expect(lines(line(100, .bonus), line(-5, .adjustment)) == ["Bonuses 100", "Adjustments -5"])
        #expect(lines(line(-15, .chargebackFee)) == ["other -15"])
        #expect(
            lines(line(-15, .chargebackFee), line(100, .bonus), line(-20, .adjustment)) == ["Bonuses 100", "other -35"])
        #expect(
            lines(
                line(-15, .chargebackFee), line(-15, .chargebackFee), line(15, .returnedFee),
                line(25, .thresholdBonus(terms: 0, bonus: 0))) == ["Threshold bonuses 25", "Fees of chargebacks -15"])
        #expect(lines() == [])
    }

    @Test("Nothing of the public site has a private value, listed row by row or not", arguments: ["", "rows: true"])
    func leaks(publish: String) {
        let site = TestSite.busy(seed: 4, publish: publish).build()
        for file in site.rendered.files {
            for value in TestSite.busyPrivate {
                #expect(Data(file.bytes).range(of: Data(value.utf8)) == nil, "\(value) in \(file.path)")
            }
        }
    }

    @Test("By default no line has a date or a buyer, and payouts stand together")
    func grouped() {
        let site = TestSite.busy(seed: 6).build()
        for month in Self.months {
            let page = site.page("/statements/\(month)/movements/")
            #expect(!page.text.contains("Customer"))
            for block in page.movements {
                #expect(block.heads.count == 3)
                #expect(block.lines.allSatisfy { $0[0].firstMatch(of: /^\d+ [A-Z][a-z][a-z] \d{4}/) == nil })
                if block.anchor.hasSuffix("-paid") { #expect(block.lines.count == 1) }
            }
        }
    }

    @Test("Row by row, buyers are numbered and what was reversed leads to the month of its sale alone")
    func rows() throws {
        let site = TestSite.lively(settings: TestSite.settings("publish: {rows: true}\n")).build()
        let page = site.page("/statements/2025-11/movements/")
        let blocks = page.movements
        let earned = try #require(blocks.first { $0.anchor == "acme-earned" })
        #expect(
            earned.heads == ["Date", "Pending", "Available", "Type", "Customer", "Product", "Plan", "Amount", "Rate"])
        #expect(
            earned.lines[1] == ["4 Nov 2025", "40.25", "–", "sale", "Customer 2", "Suite", "annual", "80.50", "50%"])
        let reversed = try #require(blocks.first { $0.anchor == "acme-reversed" })
        #expect(
            reversed.lines == [
                ["20 Nov 2025", "−40.25", "–", "refund", "Customer 2", "Suite", "annual", "November 2025", "−80.50"]
            ])
        #expect(page.addresses.contains("/statements/2025-11/movements/#acme-earned"))
        let cleared = site.page("/statements/2025-12/movements/")
        #expect(cleared.movements.first { $0.anchor == "acme-cleared" }?.lines.first?.contains("3 Nov 2025") == true)
        #expect(cleared.addresses.contains("/statements/2025-11/movements/#acme-1"))
    }

    @Test("The private edition has every row with id, customer, place, its sale and the balances right after it")
    func privateRows() throws {
        let site = TestSite.livelyPrivate
        let page = site.page("/statements/2026-01/movements/")
        let blocks = page.movements
        #expect(
            blocks.first { $0.anchor == "acme-reversed" }?.lines == [
                [
                    "20 Jan 2026", "–", "−400.00", "chargeback", "customer-anna", "Suite", "monthly", "3 Nov 2025",
                    "−800.00", "–", "−405.01", "A-0000007", "Content/ledger/2026.csv:3",
                ]
            ])
        #expect(page.addresses.contains("/statements/2025-11/movements/#acme-1"))
        #expect(site.page("/statements/2025-11/movements/").ids.contains("acme-1"))
        #expect(page.meta("robots") == "noindex, nofollow")
        #expect(
            blocks.first { $0.anchor == "acme-paid" }?.lines == [
                ["15 Jan 2026", "–", "−460.00", "payout", "–", "−5.01", "P-0000002", "Content/ledger/2026.csv:2"]
            ])
    }

    /// A text of some ledger, which cells may have.
    private static let symbol: Symbol = {
        TestSite.lively().input().ledger.rows.first?.product ?? .empty
    }()

    /// How many payments a line says that it is made of.
    private static func count(_ line: [String]) -> Int? {
        line[0].firstMatch(of: /\ ([\d,]+) payments?$/).flatMap { Int($0.1.replacing(",", with: "")) }
    }

    /// The product of a line, or its plan.
    private static func label(_ line: [String], _ index: Int) -> String? {
        let name = line[0].replacing(/\ [\d,]+ payments?$/, with: "")
        let parts = name.split(separator: ", ").map(String.init)
        if parts.count == 2 { return parts[index] }
        return (["monthly", "annual"].contains(name) ? 1 : 0) == index ? name : nil
    }
}
