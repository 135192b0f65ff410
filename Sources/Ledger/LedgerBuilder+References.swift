import Diagnostics
import Money

extension LedgerBuilder {
    /// Finds what every refund, chargeback and reinstatement acts on, and how much it takes (L3). Rows in error are
    /// removed. `newIndex` is what `order` returned.
    mutating func judgeReferences(_ newIndex: [Int32]?) {
        func moved(_ row: Int32) -> Int32 { newIndex.map { $0[Int(row)] } ?? row }
        if newIndex != nil { references.sort { moved($0.row) < moved($1.row) } }
        var judge = ReferenceJudge()
        var deferred: [(finding: ReferenceFinding, target: Int32)] = []
        for reference in references {
            let index = moved(reference.row)
            let row = rows[Int(index)]
            if reference.of != 0, taints.contains(id: reference.of, program: row.program) {
                reject(index, &judge)
                continue
            }
            let entered = reference.of == 0 ? nil : symbols.row(id: reference.of, program: row.program)
            guard let target = entered.map(moved) else {
                if reference.of == 0 || !taints.hasUnknownIDs {
                    report(ReferenceFinding(reference, row: index, .noTarget))
                    judge.reported.insert(index)
                }
                reject(index, &judge)
                continue
            }
            guard let kind = judge.resolve(reference, row: index, target: target, &rows) else { continue }
            let finding = ReferenceFinding(reference, row: index, target: target, kind)
            reject(index, &judge)
            if target > index {
                // Whether the target is in error itself is not known yet.
                deferred.append((finding, target))
            } else {
                report(finding)
                judge.reported.insert(index)
            }
        }
        for (finding, target) in deferred.reversed() where !judge.reported.contains(target) {
            report(finding)
            judge.reported.insert(finding.row)
        }
        remove(judge.rejected)
    }

    /// Leaves a row out, and keeps those that act on it from being reported.
    private mutating func reject(_ index: Int32, _ judge: inout ReferenceJudge) {
        judge.rejected.append(index)
        taints.insert(id: rows[Int(index)].id.index, program: rows[Int(index)].program)
    }

    /// Removes rows, given in order, and adjusts what the others name.
    private mutating func remove(_ rejected: [Int32]) {
        guard !rejected.isEmpty else { return }
        var newIndex = [Int32](repeating: 0, count: rows.count)
        for index in rejected { newIndex[Int(index)] = -1 }
        var kept = 0
        for index in rows.indices where newIndex[index] == 0 {
            newIndex[index] = Int32(truncatingIfNeeded: kept)
            rows[kept] = rows[index]
            kept += 1
        }
        rows.removeLast(rows.count - kept)
        for index in rows.indices where rows[index].target >= 0 {
            rows[index].target = newIndex[Int(rows[index].target)]
        }
    }

    /// The id of the program's row that is nearest to one that no row has. Every row is looked at, so only the first
    /// errors get a suggestion: where there are many, a whole file is mostly missing.
    private mutating func nearest(to id: UInt32, program: UInt16) -> String? {
        guard suggestionCount < Self.mostSuggestions else { return nil }
        suggestionCount += 1
        var nearest = NearestTexts(to: symbols.table.text(of: Symbol(index: id)), keeping: 1)
        for row in rows where row.program == program && (row.type.isEarning || row.type == .chargeback) {
            nearest.offer(symbols.table.bytes(of: row.id))
        }
        return nearest.texts.first
    }

    private mutating func report(_ finding: ReferenceFinding) {
        let row = rows[Int(finding.row)]
        let name = quote(finding.of)
        let program = programs[Int(row.program)]
        let column: LedgerColumn = finding.isOfAmount ? .amount : .of
        let target = finding.target.map { rows[Int($0)] }
        let related = target.map { [RelatedPlace("the row \(name)", at: place($0.location))] } ?? []
        let (message, hint): (String, String)
        switch finding.kind {
        case .noTarget where finding.of == 0:
            message = "\(Phrase.article(row.type)) must say which row it acts on"
            hint = "write in `of` the id of \(row.type == .reinstatement ? "the chargeback" : "the sale or other row")"
        case .noTarget:
            message = "there is no row \(name) in `\(program.id)`"
            let elsewhere = symbols.anyRow(id: finding.of) != nil
            hint =
                elsewhere
                ? "another program has one: `of` names a row of the same program"
                : nearest(to: finding.of, program: row.program).map { "did you mean `\($0)`?" }
                    ?? "`of` is the `id` of a row"
        case .wrongKind:
            message =
                "\(Phrase.article(row.type)) cannot act on row \(name), \(target.map { Phrase.article($0.type) } ?? "")"
            hint =
                row.type == .reinstatement
                ? "a reinstatement acts on a `chargeback`"
                : "a \(row.type.name) acts on a `sale`, `renewal`, `trial`, `lead` or `referral`"
        case .outOfOrder:
            message = "the \(row.type.name) is dated \(row.date), before row \(name), which it acts on"
            hint = "that row is dated \(target.map(\.date.description) ?? "")"
        case .nothingLeft:
            message = "nothing is left of row \(name) for the \(row.type.name)"
            hint = "earlier rows took or gave back all of it; a row in error takes nothing"
        case .tooMuch(let left):
            let format = { (amount: Int64) in DecimalText.format(amount, decimals: program.currency.decimals) }
            message =
                "the \(row.type.name) of \(format(row.amount)) is more than is left of row \(name): \(format(left))"
            hint = "write at most `\(format(left))`, or leave it empty for all that is left"
        }
        let code =
            switch finding.kind {
            case .noTarget, .wrongKind: "ledger/unknown-reference"
            case .outOfOrder: "ledger/out-of-order-reference"
            case .nothingLeft, .tooMuch: "ledger/over-refund"
            }
        diagnostics.append(
            Diagnostic(.error, code, message, hint: hint, at: place(row.location, column), related: related))
    }
}
