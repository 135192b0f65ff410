import Diagnostics
import Ledger
import Money

/// Turns the records of one export into rows.
struct RowConverter {
    let profile: ImportProfile
    let table: ExportTable
    let programs: [LedgerProgram]
    let choice: ProgramChoice
    private let rules: [BoundRule]
    /// The position of the merchant's column, where rows of others are left out.
    private let merchant: Int?

    init(
        profile: ImportProfile, table: ExportTable, columns: ColumnMap, programs: [LedgerProgram], choice: ProgramChoice
    ) {
        self.profile = profile
        self.table = table
        self.programs = programs
        self.choice = choice
        merchant =
            profile.otherPrograms == .skip
            ? profile.columns[.program].flatMap { columns.positions($0).first } : nil
        rules = profile.rules.map { BoundRule($0, profile: profile, columns: columns) }
    }

    /// What a record gives.
    func convert(_ record: CSVRecord) -> ConversionOutcome {
        if let problem = formProblem(record) { return .failure([problem]) }
        if isOfOthers(record) { return .leftOut("of others than the profile's programs") }
        guard let rule = rule(for: record) else { return .failure([noRule(record)]) }
        let source = ExportSource(table: table, record: record, fields: rule.fields)
        let cells = RowCells(source: source, constants: rule.constants, profile: profile)
        switch rule.action {
        case .skip(let reason): return .leftOut(reason)
        case .row(let type): return convert(cells, type, isReversal: false)
        case .reversed(let type): return convert(cells, type, isReversal: true)
        }
    }

    private func convert(_ cells: RowCells, _ type: RowType, isReversal: Bool) -> ConversionOutcome {
        let program: Int
        switch choice {
        case .all(let index): program = index
        case .byMerchant(let known):
            let merchant = cells.text(.program)
            guard let index = known[merchant.lowercased()] else {
                return .unknownMerchant(merchant, cells.source.place(of: .program))
            }
            program = index
        }
        let currency = programs[program].currency
        var problems: [Diagnostic] = []
        let id = cells.text(.id)
        if !cells.hasText(.id) { problems.append(cells.missingID()) }
        let date = isReversal ? cells.optionalDate(.reversedOn, &problems) : cells.date(.date, &problems)
        var amount = isReversal ? nil : cells.amount(.amount, currency, &problems)
        let takesBack = type.isReversal || type == .reinstatement
        if takesBack, let given = amount, given < 0 {
            // A network writes what it takes back with a minus; the ledger's type says so already.
            amount = Int64(clamping: given.magnitude)
        }
        let reported = isReversal ? nil : cells.amount(.reported, currency, &problems)
        if let problem = cells.currencyProblem(currency, program: programs[program].id) { problems.append(problem) }
        guard problems.isEmpty else { return .failure(problems) }
        var texts: [ImportField: String] = [:]
        for field in ImportField.texts {
            let text = cells.text(field)
            if !text.isEmpty { texts[field] = text }
        }
        return .row(
            ExportRow(
                isReversal: isReversal, type: type, program: program, id: id, date: date, amount: amount,
                reported: reported, of: cells.text(.of), texts: texts, source: cells.source))
    }

    /// The merchant that a record names, and where, if the record is to be a row of the ledger or takes one back.
    func merchant(of record: CSVRecord) -> (name: String, place: Place)? {
        guard record.problem == nil, record.cells.count == table.headers.count, let rule = rule(for: record) else {
            return nil
        }
        if case .skip = rule.action { return nil }
        let source = ExportSource(table: table, record: record, fields: rule.fields)
        let name = RowCells(source: source, constants: rule.constants, profile: profile).text(.program)
        return (name, source.place(of: .program))
    }

    /// Whether the record is of a merchant whom the profile leaves out.
    private func isOfOthers(_ record: CSVRecord) -> Bool {
        guard let merchant, case .byMerchant(let known) = choice else { return false }
        return known[table.text(record, merchant).lowercased()] == nil
    }

    private func rule(for record: CSVRecord) -> BoundRule? {
        rules.first { rule in
            rule.holds {
                guard let position = rule.fields[.amount]?.first else { return nil }
                return profile.amounts.sign(table.text(record, position))
            } text: {
                table.text(record, $0)
            }
        }
    }

    private func formProblem(_ record: CSVRecord) -> Diagnostic? {
        if record.problem != nil {
            return Diagnostic(
                .error, "import/bad-row", "the record's quotes are broken",
                hint: "a quote in a value is doubled, and the value stands in quotes", at: table.place(record))
        }
        guard record.cells.count != table.headers.count else { return nil }
        return Diagnostic(
            .error, "import/bad-row", "the record has \(record.cells.count) cells, the header \(table.headers.count)",
            hint: "export the file again, or remove the line if it is no row", at: table.place(record))
    }

    private func noRule(_ record: CSVRecord) -> Diagnostic {
        let conditions = profile.rules.flatMap(\.conditions).flatMap(\.source.headers)
        var told: Set<String> = []
        let names = conditions.filter { told.insert($0.lowercased()).inserted }
        let shown = names.compactMap { name -> String? in
            guard let index = table.headers.firstIndex(where: { $0.lowercased() == name.lowercased() }) else {
                return nil
            }
            return "\(name) \(Text.quoted(table.text(record, index)))"
        }
        let amount = profile.columns[.amount]?.headers.first.flatMap { name in
            table.headers.firstIndex { $0.lowercased() == name.lowercased() }
        }
        let unread = amount.flatMap { index -> String? in
            let text = table.text(record, index)
            return profile.amounts.sign(text) == nil && !text.isEmpty
                ? "; its amount \(Text.quoted(text)) is not of the form `\(profile.amounts.example)`" : nil
        }
        return Diagnostic(
            .error, "import/no-rule",
            "no rule of the profile says what this row is"
                + (shown.isEmpty ? "" : ": \(Text.list(shown))") + (unread ?? ""),
            hint: "add a rule to `rows` in a profile that extends `\(profile.id)`: `type: …` or `skip: why`",
            at: table.place(record, amount))
    }
}
