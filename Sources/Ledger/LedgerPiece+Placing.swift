extension LedgerPiece {
    /// Puts the symbols that the parts found into the rows and references, and the rows where they belong.
    ///
    /// `index` is the piece's number in the round, `places` has room for its rows from `firstRow` on.
    mutating func place(_ index: Int, _ parts: [SymbolPart], in places: UnsafeMutableBufferPointer<Row>) {
        var wordSymbols = [Symbol](repeating: .empty, count: words.count)
        for (part, texts) in texts.enumerated() {
            for (text, number) in zip(texts, parts[part].symbols[index]) {
                let symbol = Symbol(index: LedgerSymbols.symbol(number, part: part))
                let owner = Int(text.number)
                switch text.owner {
                case .id: rows[owner].id = symbol
                case .customer: rows[owner].customer = symbol
                case .subscription: rows[owner].subscription = symbol
                case .reference: references[owner].of = symbol.index
                case .word: wordSymbols[owner] = symbol
                }
            }
        }
        for (number, row) in rows.enumerated() {
            var row = row
            row.product = wordSymbols[Int(row.product.index)]
            row.plan = wordSymbols[Int(row.plan.index)]
            row.subID = wordSymbols[Int(row.subID.index)]
            row.line += UInt32(truncatingIfNeeded: firstLine - 1)
            places.initializeElement(at: firstRow + number, to: row)
        }
        for number in references.indices { references[number].row += Int32(truncatingIfNeeded: firstRow) }
    }
}
