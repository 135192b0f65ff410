import TestSupport
import Testing

@testable import Site

@Suite("Where it came from")
struct OriginTests {
    /// Groups by name and number of payments, each of 10 minor units a payment.
    private func published(_ groups: [(String?, Int)], minimum: Int) -> [String] {
        var tally = OriginTally()
        for (label, payments) in groups {
            for _ in 0..<payments { tally.add(label: label, isPayment: true, amount: 20, commission: 10) }
        }
        return tally.published(minimum: minimum).map { "\($0.label) \($0.payments) \($0.sales) \($0.earned)" }
    }

    @Test("Groups of fewer payments than the minimum are merged")
    func merging() {
        #expect(
            published([("a", 5), ("b", 2), ("c", 1), ("d", 3)], minimum: 3) == [
                "a 5 100 50", "d 3 60 30", "other 3 60 30",
            ])
    }

    @Test("Where the merged are fewer than the minimum, the smallest of the rest hides them")
    func smallRest() {
        #expect(published([("a", 5), ("b", 4), ("c", 1)], minimum: 3) == ["a 5 100 50", "other 5 100 50"])
        #expect(published([("a", 5), (nil, 2)], minimum: 3) == ["other 7 140 70"])
    }

    @Test("What a program hides is hidden too where its total stands beside the groups")
    func programs() {
        var tally = OriginTally()
        let groups = [("a", 0, 5), ("b", 0, 4), ("c", 0, 2), ("d", 1, 6), ("e", 1, 3)]
        for (label, program, payments) in groups {
            for _ in 0..<payments {
                tally.add(label: label, program: program, isPayment: true, amount: 20, commission: 10)
            }
        }
        // Of the first program "c" alone would be hidden, and its total would tell it; of the second nothing is.
        #expect(tally.published(minimum: 3).map { "\($0.label) \($0.payments)" } == ["d 6", "a 5", "e 3", "other 6"])
    }

    @Test("Nothing is merged where every group is large enough")
    func large() {
        #expect(published([("a", 3), ("b", 4)], minimum: 3) == ["b 4 80 40", "a 3 60 30"])
        #expect(published([("b", 3), ("a", 3)], minimum: 3) == ["a 3 60 30", "b 3 60 30"])
    }

    @Test("All groups too small come to one")
    func allSmall() {
        #expect(published([("a", 1), ("b", 1)], minimum: 3) == ["other 2 40 20"])
        #expect(published([], minimum: 3) == [])
    }

    @Test("Commissions without a payment count as a group that is too small")
    func leads() {
        var tally = OriginTally()
        for _ in 0..<3 { tally.add(label: "a", isPayment: true, amount: 20, commission: 10) }
        tally.add(label: "b", isPayment: false, amount: 0, commission: 7)
        #expect(tally.published(minimum: 3).map(\.label) == ["other"])
        #expect(tally.published(minimum: 0).map(\.label) == ["a", "b"])
    }

    @Test("Whatever the groups are, no group below the minimum can be told, and nothing is lost")
    func anyGroups() {
        var random = SeededGenerator(seed: 42)
        for _ in 0..<500 {
            var tally = OriginTally()
            let minimum = random.next(below: 5) + 1
            var payments = 0
            for label in [nil, "a", "b", "c", "d", "e"] {
                for _ in 0..<random.next(below: 8) {
                    tally.add(label: label, isPayment: true, amount: 20, commission: 10)
                    payments += 1
                }
            }
            let published = tally.published(minimum: minimum)
            #expect(published.reduce(0) { $0 + $1.payments } == payments)
            #expect(published.reduce(0) { $0 + $1.earned } == Int64(payments) * 10)
            #expect(published.count == 1 || published.allSatisfy { $0.payments >= minimum })
            #expect(published.filter(\.isRest).count <= 1)
        }
    }

    @Test("Pages of the same title stay apart")
    func sameTitle() {
        var tally = OriginTally()
        for href in ["/guides/a/", "/guides/b/"] {
            tally.add(label: "Start", href: href, isPayment: true, amount: 20, commission: 10)
        }
        #expect(tally.published(minimum: 1).map(\.href) == ["/guides/a/", "/guides/b/"])
    }

    @Test("A product that is called like the rest is not taken for it")
    func productNamedOther() {
        let rows = (1...3).map { "\($0),2026-01-0\($0),sale,other,10.00" }.joined(separator: "\n")
        let site = TestSite(["Content/ledger/a.csv": "id,date,type,product,amount\n\(rows)\n"]).build()
        #expect(site.page("/statements/2026-01/").table("By product USD") == [["other", "3", "30.00", "15.00"]])
    }

    @Test("A statement shows products, plans and pages that have enough payments, and says what became of the others")
    func statement() {
        let page = TestSite.livelyBuilt.page("/statements/2025-11/")
        // Four payments have a product of their own, of which one alone would give the fifth away.
        #expect(page.table("By product USD") == nil)
        #expect(page.table("By plan USD") == nil)
        #expect(page.table("By page USD") == nil)
        // One payment of Acme has another product than “Suite”, and Acme's total would give it away.
        let small = TestSite.lively(settings: TestSite.settings("publish: {min_group: 2}\n")).build()
        #expect(small.page("/statements/2025-11/").table("By product USD") == nil)

        let products = "AAAABBBCCD".enumerated().map { "\($0),2026-01-05,sale,\($1),yearly,10.00,a" }
        let csv = "id,date,type,product,plan,amount,sub_id\n" + products.joined(separator: "\n")
        let larger = TestSite(["Content/ledger/a.csv": csv + "\n"]).build().page("/statements/2026-01/")
        #expect(
            larger.table("By product USD") == [
                ["A", "4", "40.00", "20.00"], ["B", "3", "30.00", "15.00"], ["other", "3", "30.00", "15.00"],
            ])
        #expect(larger.table("By plan USD") == [["yearly", "10", "100.00", "50.00"]])
        #expect(larger.text.contains("Groups of fewer than 3 payments are merged into “other”."))
    }

    @Test("Every table of a month comes to what the month earned")
    func totals() throws {
        for edition in [Edition.everyone, .affiliate] {
            let site = TestSite.lively(settings: TestSite.settings("publish: {min_group: 1}\n"), edition: edition)
                .build()
            let page = site.page("/statements/2025-11/")
            for id in ["product", "plan", "page"] {
                let rows = try #require(page.table("By \(id) USD"))
                let cents = rows.map { Int($0[3].filter(\.isNumber)) ?? 0 }.reduce(0, +)
                #expect(cents == 71192, "\(id)")
            }
        }
    }
}
