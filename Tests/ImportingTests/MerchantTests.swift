import Diagnostics
import Testing

@testable import Importing

@Suite("Merchants that nothing maps")
struct MerchantTests {
    private static let shops = """
        name: Shops
        basis: this test
        columns: {id: Number, date: Day, amount: Sum, program: Shop}
        rows:
          - {when: {Sum: ""}, skip: nothing}
          - {type: sale}
        """

    private static let site = Sample(profiles: ["shops": shops])
    private static let header = "Number,Day,Sum,Shop\n"
    private static let one = header + "1,2026-03-01,5,A-1\n2,2026-03-02,6,a-1\n3,2026-03-02,,B-1\n"
    private static let two = header + "1,2026-03-01,5,A-1\n2,2026-03-02,6,B-1\n3,2026-03-03,x,B-1\n"

    @Test("One merchant is the site's one program; rows that a rule skips do not count", arguments: [nil, "acme"])
    func single(program: String?) throws {
        let result = try Self.site.run("shops", Self.one, program: program)
        #expect(result.diagnostics == [])
        #expect(result.rows == ["1,2026-03-01,sale,acme,,,,,5.00", "2,2026-03-02,sale,acme,,,,,6.00"])
    }

    @Test("Several merchants are one error that names them, with no other about their rows")
    func several() throws {
        let result = try Self.site.run("shops", Self.two)
        #expect(
            result.diagnostics.map(\.whole) == [
                "import/unknown-merchant export-1.csv:3:16: nothing says which merchant the site's program is: the "
                    + "rows name `A-1` (1 row) and `B-1` (2 rows). in a profile that extends `shops`, write your "
                    + "program's id behind its merchant: `programs: {\"MERCHANT\": id}`; rows of others are then "
                    + "errors, or left out with `other_programs: skip`; --program does not help, since it is for "
                    + "exports of one merchant"
            ])
        #expect(result.diagnostics.first?.related.map(\.place.description) == ["export-1.csv:2:16"])
        #expect(result.addedCount == 0)
    }

    @Test("With --program several merchants are an error too")
    func wanted() throws {
        let result = try Self.site.run("shops", Self.two, program: "acme")
        #expect(result.diagnostics.map(\.summary) == ["import/unknown-merchant export-1.csv:3:16"])
        #expect(
            result.diagnostics.first?.message
                == "not all rows can be of `acme`, which --program names: the rows name `A-1` (1 row) and `B-1` "
                + "(2 rows)")
    }

    @Test("Exports of one run count together, and a row without a merchant as one of another")
    func together() throws {
        let other = Self.header + "7,2026-03-04,5,B-1\n"
        #expect(
            try Self.site.run("shops", Self.one, other).diagnostics.map(\.summary)
                == ["import/unknown-merchant export-2.csv:2:16"])
        let unnamed = Self.header + "1,2026-03-01,5,A-1\n2,2026-03-01,5,\n"
        let message = try #require(try Self.site.run("shops", unnamed).diagnostics.first?.message)
        #expect(message.hasSuffix("the rows name `A-1` (1 row) and no name (1 row)"))
    }

    @Test("A mapping takes the rows of its merchants, and others are left out where the profile says so")
    func mapped() throws {
        var site = Self.site
        site.profiles["mine"] = "{extends: shops, programs: {A-1: acme}, other_programs: skip}\n"
        let result = try site.run("mine", Self.two)
        #expect(result.diagnostics == [])
        #expect(result.rows == ["1,2026-03-01,sale,acme,,,,,5.00"])
        #expect(result.reasons == ["of others than the profile's programs (2)"])
    }

    @Test(
        "PayPal's payers are never taken for the program without a mapping, even if there is one payer",
        arguments: [1, 2])
    func payers(programs: Int) throws {
        var site = Sample(profiles: ["mine": "{extends: paypal, date: YYYY-MM-DD}\n"])
        if programs > 1 { site.programs.append(Sample.brio) }
        let export = """
            Date,Name,Type,Status,Currency,Gross,Transaction ID
            2026-04-15,Ann's Aunt,General Payment,Completed,USD,25.00,T1
            2026-04-16,Corner Shop,Express Checkout Payment,Completed,USD,-23.00,T2

            """
        let result = try site.run("mine", export)
        #expect(result.diagnostics.map(\.summary) == ["import/unknown-merchant export-1.csv:2:12"])
        #expect(
            result.diagnostics.first?.message
                == "nothing says whose rows are a program's: the rows name `Ann's Aunt` (1 row)")
        #expect(result.diagnostics.first?.hint?.contains("`programs: {\"MERCHANT\": id}`") == true)
        #expect(result.addedCount == 0)
    }
}
