import Diagnostics
import Ledger
import YAMLReading

/// Reads a profile, with those that it extends, from YAML.
struct ProfileReader {
    /// The profile's file first, then the one that it extends, and so on.
    let files: [ProfileFile]
    let report: FieldReport

    /// The profile, or `nil` after errors were reported.
    func read() -> ImportProfile? {
        let before = report.errorCount
        var node: YAMLNode?
        for file in files.reversed() {
            guard let own = YAMLDocument.read(file.bytes, file: file.path, report: report) else { return nil }
            node = node.map { ProfileMerge.merge(own, over: $0) } ?? own
        }
        guard let node, let file = files.first,
            var reader = MappingReader(node, named: "the profile", report: report)
        else { return nil }
        _ = reader.optional("extends", .text)
        let name = reader.required("name", .nonEmptyText)
        let basis = reader.required("basis", .nonEmptyText, hint: "say where the names of the columns are from")
        let isCertain = reader.optional("certain", .flag) ?? false
        let encoding = reader.optional("encoding", .word(of: ExportEncoding.self)) ?? .utf8
        let separator = reader.optional("separator", .word(of: Separator.self)) ?? .comma
        let header = reader.optional("header", .mapping { Self.header(&$0) }) ?? .after(lines: 0)
        let columns = (reader.required("columns", .mapping { Self.columns(&$0) }) ?? [:]).filter {
            !$0.value.headers.isEmpty
        }
        let dates = reader.optional("date", Self.dates) ?? DatePattern.standard
        let amounts = reader.optional("amounts", .mapping { Self.amounts(&$0) }) ?? AmountForm()
        let rules = reader.required("rows", .list(of: .mapping(called: "a rule") { RuleReader.rule(&$0) })) ?? []
        let programs = reader.optional("programs", .dictionary(of: .nonEmptyText)) ?? []
        let otherPrograms = reader.optional("other_programs", .word(of: OtherPrograms.self)) ?? .error
        let repeats = reader.optional("repeats", .word(of: Repeats.self)) ?? .error
        let revisions = reader.optional("revisions", .word(of: Revisions.self)) ?? .error
        reader.finish()
        guard report.errorCount == before, let name, let basis else { return nil }
        for field in [ImportField.id, .date] where columns[field] == nil {
            report.error(
                "missing-key", "`columns` has no `\(field.rawValue)`", hint: "name the column of the export",
                at: reader.place)
        }
        guard report.errorCount == before else { return nil }
        return ImportProfile(
            id: file.name, name: name, basis: basis, isCertain: isCertain, place: Place(file: file.path),
            encoding: encoding, separator: separator, header: header, columns: columns, dates: dates,
            amounts: amounts, rules: rules,
            programs: programs.map { (merchant: $0.key, place: $0.place, program: $0.value) },
            otherPrograms: otherPrograms, repeats: repeats, revisions: revisions)
    }

    /// The columns that stand for fields; those without a header take away what they are laid over.
    static func columns(_ reader: inout MappingReader) -> [ImportField: ColumnSource] {
        var columns: [ImportField: ColumnSource] = [:]
        for field in ImportField.allCases {
            columns[field] = reader.optional(field.rawValue, .columns)
        }
        return columns
    }

    private static func header(_ reader: inout MappingReader) -> HeaderPosition? {
        let lines = reader.optional("lines_before", .wholeNumber(0...1000))
        let text = reader.optional("begins_with", .nonEmptyText)
        switch (reader.has("lines_before"), reader.has("begins_with")) {
        case (true, false): return lines.map { .after(lines: $0) }
        case (false, true): return text.map { .beginsWith($0) }
        case (let both, _):
            reader.missing(
                anyOf: both ? [] : ["lines_before", "begins_with"], "exactly-one",
                "`header` needs one of `lines_before` and `begins_with`",
                hint: "give the one that says where the names of the columns stand")
            return nil
        }
    }

    private static func amounts(_ reader: inout MappingReader) -> AmountForm? {
        var form = AmountForm()
        if let example = reader.optional("form", .word(of: AmountForm.forms.map(\.example))) { form.example = example }
        if let symbols = reader.optional("symbols", FieldType<[String]>.texts) {
            form.symbols = symbols.filter { !$0.isEmpty }
        }
        let negative = FieldType<AmountForm.Negative>.word(of: AmountForm.Negative.self)
        if let signs = reader.optional("negative", .list(of: negative)) { form.negative = Set(signs) }
        if let unit = reader.optional("unit", .word(of: AmountForm.Unit.self)) { form.unit = unit }
        if let decimals = reader.optional("decimals", .word(of: AmountForm.Decimals.self)) { form.decimals = decimals }
        return form
    }

    /// One form or several, of which the first that fits counts; they may not read one text as two different days.
    private static var dates: FieldType<[DatePattern]> {
        FieldType<[YAMLNode]>.oneOrMore.map { nodes, node, name, report in
            let patterns = nodes.compactMap { FieldType<DatePattern>.datePattern.read($0, name, report) }
            guard patterns.count == nodes.count, !patterns.isEmpty else { return nil }
            let numeric = patterns.filter(\.isNumeric)
            guard !numeric.contains(where: \.isDayFirst) || !numeric.contains(where: \.isMonthFirst) else {
                report.error(
                    "ambiguous-dates", "`\(name)` has both orders of day and month",
                    hint: "keep the one that the export has: `03/04/2026` would be two days", at: node.place)
                return nil
            }
            return patterns
        }
    }
}
