import Diagnostics
import Money

/// Says what is wrong with each bad cell of a record, and what would be right (L6).
struct CellJudge {
    let vocabulary: Vocabulary
    let programs: [LedgerProgram]
    /// The text of the cell at a position, empty where the file lacks the column.
    let text: (_ position: Int) -> [UInt8]
    /// Makes an error whose place is the cell at a position.
    let error: (_ code: String, _ message: String, _ hint: String, _ position: Int) -> Diagnostic

    /// The errors of the record's cells, in the order of SPEC §3's columns.
    func errors(_ positions: CellPositions) -> [Diagnostic] {
        let typeText = text(positions.type)
        let type = typeText.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.flatMap { vocabulary.type($0, count: bytes.count) }
        }
        let program = program(text(positions.program))
        var errors: [Diagnostic] = []
        if text(positions.id).isEmpty {
            errors.append(
                error(
                    "ledger/missing-id", "the row has no id", "give it one that no other row of its program has",
                    positions.id))
        }
        errors += dateErrors(positions, program)
        if type == nil {
            let word = String(decoding: typeText, as: UTF8.self)
            errors.append(
                error(
                    "ledger/bad-type",
                    word.isEmpty ? "the type is empty" : "\(Phrase.quote(typeText)) is no type of row",
                    Suggestion.hint(for: word, among: RowType.allCases.map(\.name), noun: "types"), positions.type))
        }
        if program == nil { errors.append(unknownProgram(positions)) }
        errors += amountErrors(positions, type, program)
        errors += currencyErrors(positions, program)
        return errors
    }

    private func program(_ text: [UInt8]) -> Int? {
        if text.isEmpty { return vocabulary.onlyProgram.map(Int.init) }
        return programs.prefix(Int(UInt16.max)).firstIndex { $0.id.utf8.elementsEqual(text) }
    }

    private func unknownProgram(_ positions: CellPositions) -> Diagnostic {
        let word = text(positions.program)
        let ids = programs.map(\.id)
        if word.isEmpty {
            return error(
                "ledger/unknown-program",
                programs.isEmpty ? "the site has no programs" : "the row does not say which program it is of",
                Suggestion.hint(for: "", among: ids, noun: "programs"), positions.program)
        }
        return error(
            "ledger/unknown-program", "there is no program \(Phrase.quote(word))",
            Suggestion.hint(for: String(decoding: word, as: UTF8.self), among: ids, noun: "programs"), positions.program
        )
    }

    private func dateErrors(_ positions: CellPositions, _ program: Int?) -> [Diagnostic] {
        let cell = text(positions.date)
        guard let date = CivilDate(parsing: cell) else {
            return [
                error(
                    "ledger/bad-date", cell.isEmpty ? "the date is empty" : "\(Phrase.quote(cell)) is no date",
                    DateHint.hint(for: cell), positions.date)
            ]
        }
        guard let program, date < programs[program].termsFrom else { return [] }
        return [
            error(
                "ledger/no-terms", "\(date) is before the first terms of `\(programs[program].id)`",
                "they are in force from \(programs[program].termsFrom); add the terms before them to the program",
                positions.date)
        ]
    }

    private func currencyErrors(_ positions: CellPositions, _ program: Int?) -> [Diagnostic] {
        let cell = text(positions.currency)
        guard let program, !cell.isEmpty, cell != vocabulary.currencies[program] else { return [] }
        let code = programs[program].currency.code
        return [
            error(
                "ledger/currency-mismatch",
                "the currency of `\(programs[program].id)` is \(code), not \(Phrase.quote(cell))",
                "write `\(code)`, or leave it empty", positions.currency)
        ]
    }

    private func amountErrors(_ positions: CellPositions, _ type: RowType?, _ program: Int?) -> [Diagnostic] {
        let currency = program.map { programs[$0].currency }
        var errors: [Diagnostic] = []
        let amount = text(positions.amount)
        if amount.isEmpty {
            if let type, !type.actsOnAnother {
                errors.append(
                    error(
                        "ledger/bad-amount", "\(Phrase.article(type)) needs an amount",
                        AmountHint.example(currency), positions.amount))
            }
        } else if let problem = AmountProblem(amount, currency, allows: { type?.allows(amountSign: $0) ?? true }) {
            let hint = AmountHint(text: amount, currency: currency)
            errors.append(
                error(
                    "ledger/bad-amount", hint.message(problem, of: type), hint.hint(problem, of: type), positions.amount
                ))
        }
        let reported = text(positions.reported)
        if !reported.isEmpty,
            let problem = AmountProblem(reported, currency, allows: { type?.allows(reportedSign: $0) ?? true })
        {
            let hint = AmountHint(text: reported, currency: currency)
            errors.append(
                error(
                    "ledger/bad-amount", hint.message(problem, ofReported: type), hint.hint(problem, ofReported: type),
                    positions.reported))
        }
        return errors
    }
}
