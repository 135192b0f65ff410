import Diagnostics
import YAMLReading

extension TermsReader {
    /// `tier_policy`, all of it stated where tiers or terms can change (SPEC §4).
    func tierPolicy(_ entry: inout MappingReader, mustBeStated: Bool) -> TierPolicy? {
        let type = FieldType<TierPolicy>.mapping { reader in
            let standard = TierPolicy.standard
            let review = Self.part("review", .word(), of: &reader, else: standard.review, mustBeStated: mustBeStated)
            let demotion = Self.part(
                "demotion", .flag, of: &reader, else: standard.demotion, mustBeStated: mustBeStated)
            let lock = Self.part("lock", .word(), of: &reader, else: standard.lock, mustBeStated: mustBeStated)
            guard let review, let demotion, let lock else { return nil }
            return TierPolicy(review: review, demotion: demotion, lock: lock)
        }
        if mustBeStated {
            return entry.required(
                "tier_policy", type,
                hint: "with several tiers or entries of terms, state `tier_policy: {review: …, demotion: …, lock: …}`")
        }
        return entry.entry("tier_policy") == nil ? .standard : entry.optional("tier_policy", type)
    }

    private static func part<Value>(
        _ key: String, _ type: FieldType<Value>, of reader: inout MappingReader, else standard: Value,
        mustBeStated: Bool
    ) -> Value? {
        if mustBeStated || reader.has(key) {
            return reader.required(key, type, hint: "state it: with several tiers or terms it decides about money")
        }
        return standard
    }

    /// `source`.
    static var source: FieldType<TermsSource> {
        .mapping { reader in
            let title = reader.required("title", .nonEmptyText)
            let url = reader.optional("url", .webAddress)
            let retrieved = reader.optional("retrieved", .date)
            let note = reader.optional("note", .nonEmptyText)
            return title.map { TermsSource(title: $0, url: url, retrieved: retrieved, note: note) }
        }
    }

    /// `cookie: {days: N}`.
    static var cookie: FieldType<Int> {
        .mapping { $0.required("days", .wholeNumber(0...36_500)) }
    }

    /// `refunds`; each part may be left out.
    var refunds: FieldType<RefundPolicy> {
        .mapping { reader in
            let partial = reader.optional("partial", .word(of: RefundPolicy.Partial.self))
            let fee = reader.optional("chargeback_fee", self.amount(.zeroOrMore))
            return RefundPolicy(
                partial: partial ?? RefundPolicy.standard.partial,
                chargebackFee: fee ?? RefundPolicy.standard.chargebackFee)
        }
    }
}
