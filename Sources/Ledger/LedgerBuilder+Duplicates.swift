import Diagnostics

extension LedgerBuilder {
    /// Judges a record whose program and id an earlier row has already (L2): dropped and counted where every column
    /// has the same text, an error otherwise.
    mutating func judgeRepetition(of first: Int, at location: RowLocation) {
        let earlier = rows[first]
        let differing = differingColumns(earlier.location, location)
        guard !differing.isEmpty else {
            dropped.append(DroppedRecord(id: earlier.id, program: earlier.program, location: location))
            return
        }
        taints.insert(id: earlier.id.index, program: earlier.program)
        let columns = Phrase.list(differing.prefix(5).map { $0.isEmpty ? "a column without a name" : Phrase.quote($0) })
        diagnostics.append(
            Diagnostic(
                .error, "ledger/duplicate-id",
                "the id \(quote(earlier.id.index)) stands twice in `\(programs[Int(earlier.program)].id)`",
                hint: "the rows differ in \(columns)\(differing.count > 5 ? " and more" : ""): "
                    + "give one of them another id, or remove one",
                at: place(location, .id), related: [RelatedPlace("first given here", at: place(earlier.location, .id))])
        )
    }

    /// The names of the columns whose texts differ between two records; a column that a file lacks is empty.
    private func differingColumns(_ first: RowLocation, _ second: RowLocation) -> [[UInt8]] {
        guard let firstHeader = headers[Int(first.file)], let secondHeader = headers[Int(second.file)] else {
            return []
        }
        return files[Int(first.file)].bytes.withUnsafeBufferPointer { firstBytes in
            files[Int(second.file)].bytes.withUnsafeBufferPointer { secondBytes in
                var one = CSVScanner(firstBytes)
                one.move(to: first.offset, line: Int(first.line))
                var other = CSVScanner(secondBytes)
                other.move(to: second.offset, line: Int(second.line))
                guard one.next(), other.next() else { return [] }
                let names = secondHeader.names
                let isSameHeader = first.file == second.file || firstHeader.names == names
                var differing: [[UInt8]] = []
                for (index, name) in firstHeader.names.enumerated() {
                    let position = isSameHeader ? index : names.firstIndex(of: name)
                    let cell = position.map { other.cells[$0] } ?? .empty
                    if !one.cells[index].hasSameText(in: firstBytes, as: cell, in: secondBytes) {
                        differing.append(name)
                    }
                }
                if !isSameHeader {
                    for (index, name) in names.enumerated()
                    where other.cells[index].count > 0 && !firstHeader.names.contains(name) {
                        differing.append(name)
                    }
                }
                return differing
            }
        }
    }
}
