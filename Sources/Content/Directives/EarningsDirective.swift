import Money
import YAMLReading

/// What programs earned in a period, by month or by what was sold, as a chart or a table.
public struct EarningsDirective: Sendable {
    /// The ids of the programs, in the order written; empty for all.
    public let programs: [String]
    /// The time that it covers.
    public let period: Period
    /// What each bar or row is.
    public let by: Grouping
    /// How it is shown.
    public let show: Form

    /// The time that earnings cover.
    public enum Period: Sendable, Hashable {
        /// A period by its name.
        case named(FigurePeriod)
        /// The months from one to another, both included; without one of them, from the first or up to the last.
        case months(from: YearMonth?, to: YearMonth?)
    }

    /// What each bar or row of earnings is.
    public enum Grouping: String, Sendable, CaseIterable {
        /// A month.
        case month
        /// A program.
        case program
        /// A plan of the ledger.
        case plan
        /// A product of the ledger.
        case product
        /// The page that sold it.
        case page
    }

    /// How earnings are shown.
    public enum Form: String, Sendable, CaseIterable {
        /// As a chart, with its table behind it.
        case chart
        /// As a table alone.
        case table
    }

    static func read(_ reader: inout MappingReader, _ page: DirectiveReader) -> EarningsDirective? {
        let programs = programs(&reader, page)
        let period = period(&reader)
        let by = reader.optional("by", .word(of: Grouping.self))
        let show = reader.optional("show", .word(of: Form.self))
        guard let period else { return nil }
        return EarningsDirective(programs: programs, period: period, by: by ?? .month, show: show ?? .chart)
    }

    private static func programs(_ reader: inout MappingReader, _ page: DirectiveReader) -> [String] {
        let isAll = reader.entry("program")?.value.text == "all"
        let one = isAll ? nil : reader.optional("program", page.program)
        let several = reader.optional("programs", .list(of: page.program))
        if let entry = reader.entry("program"), reader.has("programs") {
            reader.report.error(
                "program-twice", "`program` and `programs` are both given",
                hint: "keep `programs`, and name all of them in it", at: entry.place)
        }
        var unique: [String] = []
        for id in several ?? one.map({ [$0] }) ?? [] where !unique.contains(id) { unique.append(id) }
        return unique
    }

    private static func period(_ reader: inout MappingReader) -> Period? {
        let named = reader.optional("period", .figurePeriod)
        let from = reader.optional("from", .yearMonth)
        let to = reader.optional("to", .yearMonth)
        guard reader.has("from") || reader.has("to") else {
            return reader.has("period") ? named.map { .named($0) } : .named(.word(.last12Months))
        }
        if let entry = reader.entry("period") {
            reader.report.error(
                "period-twice", "`period` is given beside `from` or `to`", hint: "keep one or the other",
                at: entry.place)
            return nil
        }
        if let from, let to, to < from {
            reader.report.error(
                "bad-period", "`to` is \(to), before `from`, which is \(from)", hint: "write the later month as `to`",
                at: reader.entry("to")?.value.place ?? reader.place)
            return nil
        }
        return .months(from: from, to: to)
    }
}
