import Diagnostics
import Money
import Programs
import TestSupport
import Testing

@Suite("What a program's file says")
struct ProgramValueTests {
    /// A program of one tier, with parts of its one entry of terms replaced.
    private static func terms(
        tiers: String = "[{id: a, name: A, rates: [{percent: 1}]}]", hold: String = "{days: 0}",
        currency: String = "USD",
        more: String = ""
    ) throws -> Terms {
        let text = """
            name: Acme
            url: https://acme.example
            currency: \(currency)
            terms:
              - from: 2025-01-01
                tier_policy: {review: month-start, demotion: false, lock: none}
                tiers: \(tiers)
                hold: \(hold)
            \(more)
            """
        let bytes = Array(text.utf8)
        let (program, diagnostics) = ProgramReader().read(bytes, path: "Content/programs/acme.yml")
        #expect(Fixtures.render(diagnostics, bytes: bytes) == "")
        return try #require(program?.terms.first)
    }

    @Test(
        "about the hold is read in every form",
        arguments: [
            ("{days: 45}", Hold.days(45)), ("{days: 60, then: month-end}", .daysThenMonthEnd(60)),
            ("{from: month-end, days: 30}", .daysFromMonthEnd(30)),
            ("{day: 20, months: 1}", .dayOfMonth(day: 20, months: 1)),
            ("{days: 0}", .days(0)), ("{days: 36500}", .days(36_500)),
        ])
    func holds(text: String, hold: Hold) throws {
        #expect(try Self.terms(hold: text).hold == hold)
    }

    @Test(
        "about payouts is read with what is left out filled in",
        arguments: [
            ("{day: 15}", PayoutSchedule(runs: [.init(day: 15, until: 15)])),
            ("{day: 15, until: 20, cutoff: run}", PayoutSchedule(runs: [.init(day: 15, until: 20)], cutoff: .run)),
            (
                "{days: [1, 15], business_day: previous, minimum: 25.50, methods: [wire], requires: [tax-form]}",
                PayoutSchedule(
                    runs: [.init(day: 1, until: 1), .init(day: 15, until: 15)], businessDay: .previous, minimum: 2550,
                    methods: ["wire"], requires: ["tax-form"])
            ),
        ])
    func payouts(text: String, payout: PayoutSchedule) throws {
        #expect(try Self.terms(more: "    payout: \(text)").payout == payout)
    }

    @Test(
        "about needs is read, windows and groups too",
        arguments: [
            ("{grant: true}", Needs.grant),
            (
                "{metric: payments, at_least: 1}",
                .condition(Condition(measure: Measure(metric: .payments), threshold: .atLeast(1)))
            ),
            (
                "{any: [{metric: customers, more_than: 3, within: 1 day}, {all: [{metric: sales, at_least: 5.5, within: calendar year, counts: renewal}]}]}",
                .any([
                    .condition(
                        Condition(measure: Measure(metric: .customers, window: .days(1)), threshold: .moreThan(3))),
                    .all([
                        .condition(
                            Condition(
                                measure: Measure(metric: .sales, window: .calendarYear, counts: .renewal),
                                threshold: .atLeast(550)))
                    ]),
                ])
            ),
            (
                "{all: [{metric: commission, at_least: 0.01, within: 1 month}, {metric: sales, at_least: 0, within: calendar month}]}",
                .all([
                    .condition(
                        Condition(measure: Measure(metric: .commission, window: .months(1)), threshold: .atLeast(1))),
                    .condition(
                        Condition(measure: Measure(metric: .sales, window: .calendarMonth), threshold: .atLeast(0))),
                ])
            ),
        ])
    func needs(text: String, needs: Needs) throws {
        let tiers = "[{id: a, name: A, rates: [{percent: 1}]}, {id: b, name: B, needs: \(text), rates: [{percent: 2}]}]"
        #expect(try Self.terms(tiers: tiers).tiers.last?.needs == needs)
    }

    @Test("about rates is read, with their places")
    func rates() throws {
        let rates = """
            [{amount: 2, event: trial, customer: new}, {percent: 12.5, plan: " a ", product: "Pro*", pays: first},
                    {percent: 0, event: renewal, pays: {payments: 3}, after: {months: 12}}, {percent: 100, pays: {months: 24}}]
            """
        let read = try Self.terms(tiers: "[{id: a, name: A, rates: \(rates)}]").tiers[0].rates
        #expect(
            read.map(\.value) == [
                .fixed(200), .percent(.init(millionths: 12_500_000)), .percent(.init(millionths: 0)),
                .percent(.init(millionths: 100_000_000)),
            ])
        #expect(read.map(\.event) == [.trial, .payment, .renewal, .payment])
        #expect(read.map(\.plan) == [nil, " a ", nil, nil])
        #expect(read.map { $0.product?.text } == [nil, "Pro*", nil, nil])
        #expect(read.map(\.customer) == [.new, nil, nil, nil])
        #expect(read.map(\.pays) == [.lifetime, .first, .payments(3), .months(24)])
        #expect(read.map(\.afterMonths) == [nil, nil, 12, nil])
        #expect(read.map { "\($0.place.line):\($0.place.column)" } == ["7:38", "7:80", "8:9", "8:81"])
    }

    @Test(
        "about amounts goes by its currency",
        arguments: [("JPY", "50", 50), ("USD", "50", 5000), ("KWD", "50.005", 50_005)])
    func currencies(code: String, text: String, minorUnits: Int64) throws {
        let more =
            "    refunds: {chargeback_fee: \(text)}\n    bonuses: [{metric: sales, at_least: \(text), amount: \(text)}]"
        let terms = try Self.terms(currency: code, more: more)
        #expect(terms.refunds == RefundPolicy(partial: .proportional, chargebackFee: minorUnits))
        #expect(terms.bonuses.map(\.amount) == [minorUnits])
        #expect(terms.bonuses.map(\.condition.threshold) == [.atLeast(minorUnits)])
    }

    @Test("about the rest is read as it stands, or left out")
    func rest() throws {
        let terms = try Self.terms(
            more:
                "    cookie: {days: 30}\n    source: {title: T, url: https://t.example, retrieved: 2026-11-01, note: N}"
        )
        #expect(terms.cookieDays == 30)
        #expect(
            terms.source
                == TermsSource(title: "T", url: "https://t.example", retrieved: CivilDate("2026-11-01"), note: "N"))
        #expect(terms.tierPolicy == TierPolicy(review: .monthStart, demotion: false, lock: .none))
        #expect(terms.refunds == .standard && terms.bonuses.isEmpty && terms.payout == nil)
        let bare = try Self.terms()
        #expect(bare.source == nil && bare.cookieDays == nil)
        #expect("\(bare.from)" == "2025-01-01" && bare.place.line == 5 && bare.tiers[0].place.line == 7)
    }

    @Test("is not read twice for one id, whatever the ending")
    func readAll() throws {
        let bytes = try Fixtures.bytes("Valid/example-kajabi.yml")
        let (programs, diagnostics) = ProgramReader().readAll([
            (path: "Content/programs/b.yml", bytes: bytes), (path: "Content/programs/a.yml", bytes: bytes),
            (path: "Content/programs/b.yaml", bytes: bytes),
        ])
        #expect(programs.map(\.id) == ["a"], "which of the two counts is not known")
        #expect(diagnostics.map(\.code) == ["terms/duplicate-program"])
        #expect(diagnostics.first?.place?.file == "Content/programs/b.yml")
        #expect(diagnostics.first?.related.first?.place.file == "Content/programs/b.yaml")
    }

    @Test(
        "makes an id of its name",
        arguments: [
            ("a.yml", true), ("0-a.yaml", true), ("-a.yml", false), ("A.yml", false), ("ä.yml", false), (".yml", false),
        ])
    func ids(name: String, valid: Bool) throws {
        let bytes = try Fixtures.bytes("Valid/example-kajabi.yml")
        let (program, diagnostics) = ProgramReader().read(bytes, path: "Content/programs/\(name)")
        #expect((program != nil) == valid)
        #expect(diagnostics.map(\.code) == (valid ? [] : ["terms/bad-id"]))
    }

    @Test("never makes the reader crash, whatever is changed in it")
    func fuzz() throws {
        var random = SeededGenerator(seed: 11)
        let seeds = try [
            "example-kartra", "example-clickfunnels", "16-events-filters-bonuses-acme", "13-holds-and-currencies-late",
        ]
        .map { try Fixtures.bytes("Valid/\($0).yml") }
        for _ in 0..<3_000 {
            var lines = seeds[Int(random.next() % UInt64(seeds.count))].split(
                separator: 0x0A, omittingEmptySubsequences: false)
            for _ in 0...(random.next() % 3) {
                let index = Int(random.next() % UInt64(lines.count))
                switch random.next() % 4 {
                case 0: lines.remove(at: index)
                case 1: lines.swapAt(index, Int(random.next() % UInt64(lines.count)))
                case 2: lines.insert(lines[index], at: index)
                default:
                    var line = Array(lines[index])
                    if !line.isEmpty {
                        line[Int(random.next() % UInt64(line.count))] = UInt8(truncatingIfNeeded: random.next() % 128)
                    }
                    lines[index] = line[...]
                }
                if lines.isEmpty { lines = [[]] }
            }
            let bytes = Array(lines.joined(separator: [0x0A]))
            let (program, diagnostics) = ProgramReader().read(bytes, path: "Content/programs/a.yml")
            if (program == nil) != diagnostics.hasErrors { Issue.record("\(String(decoding: bytes, as: UTF8.self))") }
        }
    }
}
