import Diagnostics
import Money
import YAMLReading

extension TermsReader {
    /// One of a tier's `rates` (SPEC R1, R2).
    var rate: FieldType<Rate> {
        .mapping(called: "a rate") { reader in
            let value = self.value(&reader)
            let event = reader.optional("event", .word(of: Rate.Event.self))
            let plan = reader.optional("plan", .nonEmptyText)
            let product = reader.optional("product", .nonEmptyText)
            let customer = reader.optional("customer", .word(of: Rate.CustomerFilter.self))
            let pays = reader.optional("pays", Self.pays)
            let after = reader.optional("after", Self.after)
            guard let value else { return nil }
            let rate = Rate(
                value: value, event: event ?? .payment, plan: plan, product: product.map(Wildcard.init),
                customer: customer, pays: pays ?? .lifetime, afterMonths: after, place: reader.place)
            Self.checkLimits(of: rate, &reader)
            return rate
        }
    }

    private func value(_ reader: inout MappingReader) -> Rate.Value? {
        let percent = reader.optional("percent", .percentage)
        let amount = reader.optional("amount", self.amount(.zeroOrMore))
        switch (reader.has("percent"), reader.has("amount")) {
        case (true, false):
            if let percent, percent.millionths > 100_000_000, let entry = reader.entry("percent") {
                report.warning(
                    "high-percent", "a rate of \(percent) pays more than the sale is worth",
                    hint: "check that it is meant", at: entry.value.place)
            }
            return percent.map { .percent($0) }
        case (false, true): return amount.map { .fixed($0) }
        case (true, true):
            report.error(
                "exactly-one", "a rate has both `percent` and `amount`", hint: "keep one of the two",
                at: reader.entry("amount")?.place ?? reader.place)
        case (false, false):
            reader.missing(
                anyOf: ["percent", "amount"], "exactly-one", "a rate has neither `percent` nor `amount`",
                hint: "write `percent: 20`, or `amount: 25.00`")
        }
        return nil
    }

    private static var pays: FieldType<Rate.Pays> {
        FieldType { node, name, report in
            if node.text != nil {
                return FieldType<String>.word(of: ["first", "lifetime"]).read(node, name, report)
                    .map { $0 == "first" ? .first : .lifetime }
            }
            guard var reader = MappingReader(node, named: "`\(name)`", report: report) else { return nil }
            defer { reader.finish() }
            let payments = reader.optional("payments", .wholeNumber(1...1_000_000))
            let months = reader.optional("months", .wholeNumber(1...1200))
            switch (reader.has("payments"), reader.has("months")) {
            case (true, false): return payments.map { .payments($0) }
            case (false, true): return months.map { .months($0) }
            case (true, true):
                report.error(
                    "exactly-one", "`pays` takes either `payments` or `months`", hint: "keep one of the two",
                    at: reader.entry("months")?.place ?? node.place)
            case (false, false):
                reader.missing(
                    anyOf: ["payments", "months"], "exactly-one", "`pays` has neither `payments` nor `months`",
                    hint: "write `first`, `lifetime`, `{payments: N}` or `{months: N}`")
            }
            return nil
        }
    }

    private static var after: FieldType<Int> {
        .mapping { $0.required("months", .wholeNumber(1...1200)) }
    }

    /// Warns of limits that do nothing (SPEC R2), and of those that no payment can be within.
    private static func checkLimits(of rate: Rate, _ reader: inout MappingReader) {
        if [.trial, .lead, .referral].contains(rate.event) {
            let limits = [rate.pays == .lifetime ? nil : reader.entry("pays"), reader.entry("after")]
            for entry in limits.compactMap({ $0 }) {
                reader.report.warning(
                    "ignored-limit", "`\(entry.key)` does nothing for `event: \(rate.event.rawValue)`",
                    hint: "remove it: limits hold for payments alone", at: entry.place)
            }
            return
        }
        guard let after = rate.afterMonths, let entry = reader.entry("after") else { return }
        let never =
            switch rate.pays {
            case .first: true
            case .months(let months): months <= after
            case .payments, .lifetime: false
            }
        if never {
            reader.report.warning(
                "unreachable-rate", "no payment is within both `pays` and `after`",
                hint: "`pays` counts from the subscription's start too", at: entry.place)
        }
    }
}
