import Diagnostics
import Money

/// Reads the fields of one record.
struct RowCells {
    let source: ExportSource
    let constants: [ImportField: String]
    let profile: ImportProfile

    /// A field's text, trimmed; several columns are joined by `-`, and a field without a column is empty.
    func text(_ field: ImportField) -> String {
        if let constant = constants[field] { return constant }
        guard let positions = source.fields[field] else { return "" }
        return positions.map { source.table.text(source.record, $0) }.joined(separator: "-")
    }

    /// Whether any of a field's columns has a text.
    func hasText(_ field: ImportField) -> Bool {
        (source.fields[field] ?? []).contains { !source.table.text(source.record, $0).isEmpty }
    }

    func missingID() -> Diagnostic {
        let names = profile.columns[.id]?.headers.map(Text.quoted) ?? []
        return Diagnostic(
            .error, "import/missing-id",
            "the row has no id: \(Text.list(names)) \(names.count == 1 ? "is" : "are") empty",
            hint: "leave such rows out by a rule with `skip`, or build `id` from other columns",
            at: source.place(of: .id))
    }

    /// The day of a field that must have one.
    func date(_ field: ImportField, _ problems: inout [Diagnostic]) -> CivilDate? {
        let text = text(field)
        for pattern in profile.dates {
            if let date = pattern.date(text) { return date }
        }
        let forms = profile.dates.map { "`\($0.text)`" }.joined(separator: " or ")
        let hint =
            Self.hasTwoOrders(text)
            ? "say which is the day: `date: MM/DD/YYYY` or `date: DD/MM/YYYY`, with what stands between and behind, "
                + "in a profile that extends `\(profile.id)`"
            : "set `date` to the form that the export has, in a profile that extends `\(profile.id)`"
        problems.append(
            Diagnostic(
                .error, "import/bad-date",
                text.isEmpty ? "the date is empty" : "\(Text.quoted(text)) is no date of the form \(forms)",
                hint: hint, at: source.place(of: field)))
        return nil
    }

    /// The day of a field that may be empty.
    func optionalDate(_ field: ImportField, _ problems: inout [Diagnostic]) -> CivilDate? {
        hasText(field) ? date(field, &problems) : nil
    }

    /// Whether a text begins with two numbers of at most two digits, of which either could be the day.
    private static func hasTwoOrders(_ text: String) -> Bool {
        let numbers = text.utf8.split { !(48...57).contains($0) }
        return numbers.count >= 3 && numbers[0].count <= 2 && numbers[1].count <= 2
    }

    /// The amount of a field in minor units, or `nil` where it is empty.
    func amount(_ field: ImportField, _ currency: Currency, _ problems: inout [Diagnostic]) -> Int64? {
        let text = text(field)
        guard !text.isEmpty else { return nil }
        let form = constants[field] == nil ? profile.amounts : AmountForm()
        let problem: AmountForm.Problem
        switch form.amount(text, decimals: currency.decimals) {
        case .success(let amount): return amount
        case .failure(let found): problem = found
        }
        let code = currency.code
        let (message, hint) =
            switch problem {
            case .malformed:
                (
                    "\(Text.quoted(text)) is no amount of the form `\(form.example)`",
                    form.unit == .minor
                        ? "`amounts: {unit: minor}` wants whole numbers"
                        : "set `amounts` to the form that the export has, in a profile that extends `\(profile.id)`"
                )
            case .tooManyDecimals:
                (
                    "\(Text.quoted(text)) has more decimals than \(code)",
                    "\(code) has \(currency.decimals); nothing is rounded: look the amount up"
                )
            case .tooFewDecimals:
                (
                    "\(Text.quoted(text)) has not all decimals of \(code)",
                    "if it is in cents set `amounts: {unit: minor}`, if not `amounts: {decimals: any}`, in a profile "
                        + "that extends `\(profile.id)`"
                )
            case .overflow: ("\(Text.quoted(text)) is too large", "look the amount up")
            }
        problems.append(
            Diagnostic(.error, "import/bad-amount", message, hint: hint, at: source.place(of: field)))
        return nil
    }

    /// What is wrong with a currency that is not the program's.
    func currencyProblem(_ currency: Currency, program: String) -> Diagnostic? {
        let text = text(.currency)
        guard !text.isEmpty, text.uppercased() != currency.code else { return nil }
        return Diagnostic(
            .error, "import/currency-mismatch",
            "the currency of `\(program)` is \(currency.code), not \(Text.quoted(text))",
            hint: "export the rows in \(currency.code), or leave these out by a rule with `skip`",
            at: source.place(of: .currency))
    }
}
