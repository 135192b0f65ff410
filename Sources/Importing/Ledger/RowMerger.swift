import Diagnostics
import Ledger
import Money

/// Compares the rows of exports with those that there are, and makes what is new.
struct RowMerger {
    let profile: ImportProfile
    let programs: [LedgerProgram]
    /// The day on which a change is noted where the export does not tell it.
    let asOf: CivilDate
    var known: KnownRows
    private(set) var rows: [NewRow] = []
    private(set) var leftOut = LeftOut()
    private(set) var problems: [Diagnostic] = []
    /// How many rows say that another has changed.
    private(set) var revisionCount = 0

    init(profile: ImportProfile, programs: [LedgerProgram], asOf: CivilDate, known: KnownRows) {
        self.profile = profile
        self.programs = programs
        self.asOf = asOf
        self.known = known
    }

    /// Takes an export's row.
    mutating func merge(_ row: ExportRow) {
        let known = known.row(program: row.program, id: row.id)
        switch (known, row.isReversal) {
        case (nil, true): leftOut.count("reversed before they were imported")
        case (nil, false): add(row)
        case (let known?, true): reverse(known, row)
        case (let known?, false): compare(known, row)
        }
    }

    /// Counts a record that is left out.
    mutating func leaveOut(_ reason: String) { leftOut.count(reason) }

    private mutating func add(_ row: ExportRow) {
        guard let date = row.date else { return }
        let new = NewRow(
            type: row.type, program: row.program, programID: programs[row.program].id, id: row.id, date: date,
            amount: row.amount, reported: row.reported, of: row.of, texts: row.texts,
            currency: programs[row.program].currency, source: row.source)
        rows.append(new)
        known.set(
            KnownRow(
                place: row.source.place, type: row.type, date: date, amount: row.amount ?? 0, reported: row.reported,
                texts: row.texts, fields: Set(ImportField.allCases)),
            program: row.program, id: row.id)
        guard !row.of.isEmpty, var target = known.row(program: row.program, id: row.of) else { return }
        target.takenBack += row.amount.map { Int128($0) } ?? Int128(target.amount) - target.takenBack
        target.isTakenBack = true
        if let date = row.date { target.lastAction = max(target.lastAction ?? date, date) }
        known.set(target, program: row.program, id: row.of)
    }

    private mutating func reverse(_ old: KnownRow, _ row: ExportRow) {
        guard !old.isGone else { return leftOut.count(LeftOut.alreadyThere) }
        guard profile.revisions == .latest else {
            return reject(row, old, ["the row was reversed"], field: nil)
        }
        guard old.type.isEarning else {
            return refuse(row, old, "the row was reversed, and nothing takes back \(old.type.name) rows", field: nil)
        }
        revise(old, row, type: row.type, amount: nil, takes: Int128(old.amount) - old.takenBack, reported: nil)
    }

    private mutating func compare(_ old: KnownRow, _ row: ExportRow) {
        let comparison = RowComparison(old, row, currency: programs[row.program].currency)
        guard !comparison.changes.isEmpty else { return leftOut.count(LeftOut.alreadyThere) }
        if let revision = old.lastRevision, let amount = row.amount, amount > old.lastAmount {
            return outdated(row, old, amount: amount, revision)
        }
        let messages = comparison.changes.map(\.message)
        guard profile.revisions == .latest else {
            return reject(row, old, messages, field: comparison.changes.first?.field)
        }
        guard let difference = comparison.refund else {
            return refuse(row, old, Text.list(messages), field: comparison.changes.first?.field)
        }
        revise(
            old, row, type: .refund, amount: difference, takes: Int128(difference),
            reported: comparison.reportedDifference)
    }

    /// Adds the row that says what changed.
    private mutating func revise(
        _ old: KnownRow, _ row: ExportRow, type: RowType, amount: Int64?, takes: Int128, reported: Int64?
    ) {
        var changed = old
        changed.revisionCount += 1
        changed.revised += takes
        changed.revisedReport += Int128(reported ?? 0)
        changed.takenBack += takes
        changed.isTakenBack = true
        let id = KnownRow.revisionID(of: row.id, number: changed.revisionCount)
        // Before an earlier change this one would find more to take back than it leaves for that one.
        let date = max((row.isReversal ? row.date : nil) ?? asOf, old.date, old.lastAction ?? old.date)
        changed.lastRevision = (id, row.source.place)
        changed.lastAction = date
        rows.append(
            NewRow(
                type: type, program: row.program, programID: programs[row.program].id, id: id, date: date,
                amount: amount, reported: reported, of: row.id, texts: [:], currency: programs[row.program].currency,
                source: row.source))
        known.set(changed, program: row.program, id: row.id)
        revisionCount += 1
    }

    /// Tells of a row that has more than an earlier import left of it.
    private mutating func outdated(
        _ row: ExportRow, _ old: KnownRow, amount: Int64, _ revision: (id: String, place: Place)
    ) {
        let decimals = programs[row.program].currency.decimals
        let format = { (value: Int64) in DecimalText.format(value, decimals: decimals) }
        problems.append(
            Diagnostic(
                .error, "import/revision",
                "\(Text.quoted(revision.id)) lowered the row \(Text.quoted(row.id)) to \(format(old.lastAmount)), and "
                    + "the export has \(format(amount))",
                hint: "the export may be older than what was imported: then leave it out, or export it again; if it "
                    + "is newer, change the ledger's lines by hand",
                at: row.source.place(of: .amount),
                related: [
                    RelatedPlace("lowered here", at: revision.place), RelatedPlace("as it was", at: old.place),
                ]))
    }

    private mutating func reject(_ row: ExportRow, _ old: KnownRow, _ changes: [String], field: ImportField?) {
        problems.append(
            Diagnostic(
                .error, "import/revision", "the row \(Text.quoted(row.id)) has changed: \(Text.list(changes))",
                hint:
                    "with `revisions: latest` in a profile that extends `\(profile.id)`, a lower amount becomes a refund "
                    + "and a reversed row is taken back",
                at: field.map { row.source.place(of: $0) } ?? row.source.place,
                related: [RelatedPlace("as it was", at: old.place)]))
    }

    private mutating func refuse(_ row: ExportRow, _ old: KnownRow, _ change: String, field: ImportField?) {
        problems.append(
            Diagnostic(
                .error, "import/revision",
                "the row \(Text.quoted(row.id)) has changed, and no new row can say so: \(change)",
                hint: "change the ledger's line by hand where the export is right, or leave the row out by a rule "
                    + "with `skip`",
                at: field.map { row.source.place(of: $0) } ?? row.source.place,
                related: [RelatedPlace("as it was", at: old.place)]))
    }
}
