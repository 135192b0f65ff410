import Diagnostics
import YAMLReading

extension TermsReader {
    /// `payout` (SPEC §4, P2).
    var payout: FieldType<PayoutSchedule> {
        .mapping { reader in
            let runs = Self.runs(&reader)
            let businessDay = reader.optional("business_day", .word(of: PayoutSchedule.BusinessDay.self))
            let cutoff = reader.optional("cutoff", .word(of: PayoutSchedule.Cutoff.self))
            let minimum = reader.optional("minimum", self.amount(.zeroOrMore))
            let methods = reader.optional("methods", .names)
            let requires = reader.optional("requires", .names)
            guard let runs else { return nil }
            return PayoutSchedule(
                runs: runs, businessDay: businessDay, cutoff: cutoff ?? .previousMonth, minimum: minimum ?? 0,
                methods: methods ?? [], requires: requires ?? [])
        }
    }

    private static func runs(_ reader: inout MappingReader) -> [PayoutSchedule.RunDays]? {
        let until = reader.optional("until", .wholeNumber(1...31))
        guard let days = reader.entry("days") else { return window(&reader, until: until) }
        for key in ["day", "until"] {
            guard let entry = reader.entry(key) else { continue }
            reader.report.error(
                "payout-days", "`\(key)` does not go with `days`",
                hint: "write `day` and `until` for one run a month, `days` for several", at: entry.place)
        }
        let type = FieldType<[(day: Int, place: Place)]>.nonEmptyList(
            of: FieldType<Int>.wholeNumber(1...31).map { day, node, _, _ in (day: day, place: node.place) })
        guard let read = type.read(days.value, "days", reader.report) else { return nil }
        for (earlier, later) in zip(read, read.dropFirst()) where later.day <= earlier.day {
            reader.report.error(
                "payout-days", later.day == earlier.day ? "day \(later.day) stands twice" : "days out of order",
                hint: "write the days in order, each once", at: later.place)
        }
        return read.map { PayoutSchedule.RunDays(day: $0.day, until: $0.day) }
    }

    private static func window(_ reader: inout MappingReader, until: Int?) -> [PayoutSchedule.RunDays]? {
        let day = reader.required("day", .wholeNumber(1...31), hint: "add the day of the month on which a run opens")
        guard let day else { return nil }
        if let until, until < day, let entry = reader.entry("until") {
            reader.report.error(
                "payout-days", "`until` is \(until), before `day`, which is \(day)",
                hint: "a run ends on its day or later in the same month", at: entry.value.place)
            return nil
        }
        return [PayoutSchedule.RunDays(day: day, until: until ?? day)]
    }
}
