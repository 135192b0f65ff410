import Accounting
import Diagnostics
import Ledger
import Money
import Testing
import Workspace

/// The books over 69,579 real purchases; `Tests/Fixtures/Sites/cdnow/README.md` says where they are from.
@Suite("Real purchases")
struct PurchaseTests {
    static let site = Fixtures.load("Sites/cdnow", asOf: CivilDate(year: 1998, month: 6, day: 30), jobs: 2)

    /// The sums of the purchases by month in cents, added up by another program.
    static let sales: [(month: String, cents: Int64)] = [
        ("1997-01", 299_060_17), ("1997-02", 379_590_03), ("1997-03", 393_155_27), ("1997-04", 142_824_49),
        ("1997-05", 107_933_30), ("1997-06", 108_395_87), ("1997-07", 122_078_88), ("1997-08", 88_367_69),
        ("1997-09", 81_948_80), ("1997-10", 89_780_77), ("1997-11", 115_448_64), ("1997-12", 95_577_35),
        ("1998-01", 76_756_78), ("1998-02", 77_096_96), ("1998-03", 108_970_15), ("1998-04", 66_231_52),
        ("1998-05", 70_989_66), ("1998-06", 76_109_30),
    ]

    @Test("Every row is read, and nothing is wrong with any")
    func rows() {
        #expect(Self.site.bookDiagnostics == [])
        #expect(Self.site.pageDiagnostics == [])
        #expect(Self.site.ledger.rows.count == 69_579)
        #expect(Self.site.ledger.rows.reduce(0) { $0 + $1.amount } == 2_500_315_63)
        #expect(Self.site.ledger.rows.count { $0.type == .sale } == 23_502)
    }

    @Test("Every month's sales are the sum of its purchases", arguments: sales.indices)
    func monthlySales(index: Int) throws {
        let statements = try #require(Self.site.books.programs.first).statements
        #expect(statements.count == Self.sales.count)
        #expect(statements[index].month.description == Self.sales[index].month)
        #expect(statements[index].sales == Self.sales[index].cents)
    }

    @Test("Every month adds up, and opens with what the month before closed with (SPEC S2)")
    func identities() throws {
        var last = (pending: Int64(0), available: Int64(0))
        for statement in try #require(Self.site.books.programs.first).statements {
            #expect(statement.opening.pending == last.pending)
            #expect(statement.opening.available == last.available)
            let pending =
                statement.opening.pending + statement.earned - statement.reversedPending - statement.cleared
            let available =
                statement.opening.available + statement.cleared + statement.credited - statement.reversedAvailable
                - statement.paid
            #expect(statement.closing.pending == pending)
            #expect(statement.closing.available == available)
            last = (pending, available)
        }
    }

    @Test("The first 50,000.00 earn five percent, and all that follows seven, rounded row by row")
    func commissions() throws {
        let books = try #require(Self.site.books.programs.first)
        var before: Int64 = 0
        var wrong: [String] = []
        for entry in books.entries {
            let row = Self.site.ledger.rows[Int(entry.row)]
            let percent: Int64 = before > 50_000_00 ? 7 : 5
            let commission = (row.amount * percent + 50) / 100
            if entry.commission != commission || entry.clears != row.date.adding(days: 30) {
                wrong.append(Self.site.ledger.place(of: row).description)
            }
            before += row.amount
        }
        #expect(books.entries.count == 69_579)
        #expect(wrong == [])
    }

    @Test("What is pending at the end are the commissions of the last thirty days")
    func pending() throws {
        let books = try #require(Self.site.books.programs.first)
        let recent = books.entries.filter {
            Self.site.ledger.rows[Int($0.row)].date > CivilDate(year: 1998, month: 5, day: 31)
        }
        #expect(books.statements.last?.closing.pending == recent.reduce(0) { $0 + $1.commission })
    }
}
