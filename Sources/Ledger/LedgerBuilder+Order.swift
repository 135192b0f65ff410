import Money

extension LedgerBuilder {
    /// Removes the bad rows and sorts the others (L1). Returns for each row's index before its index after, -1 for a
    /// bad one, or `nil` where nothing moved.
    mutating func order() -> [Int32]? {
        guard !isInOrder else { return nil }
        var order = RowOrder(rows)
        var newIndex = [Int32](repeating: -1, count: rows.count)
        for index in rows.indices where !isBad[index] { order.count(rows[index]) }
        order.sum()
        for index in rows.indices where !isBad[index] { newIndex[index] = order.next(rows[index]) }
        // Bad rows go behind the good ones, and are cut off there.
        var moves = newIndex
        var goodCount = rows.count
        for index in moves.indices.reversed() where moves[index] < 0 {
            goodCount -= 1
            moves[index] = Int32(truncatingIfNeeded: goodCount)
        }
        permute(&moves)
        rows.removeLast(rows.count - goodCount)
        return newIndex
    }

    /// Whether all rows are good and stand in order.
    private var isInOrder: Bool {
        var last: Int64 = .min
        for index in rows.indices {
            let key = RowOrder.key(rows[index])
            if key < last || isBad[index] { return false }
            last = key
        }
        return true
    }

    /// Moves every row to the index that `moves` has for it, cycle by cycle and in place.
    private mutating func permute(_ moves: inout [Int32]) {
        rows.withUnsafeMutableBufferPointer { rows in
            moves.withUnsafeMutableBufferPointer { moves in
                for start in rows.indices where Int(moves[start]) != start {
                    var carried = rows[start]
                    var goal = Int(moves[start])
                    while goal != start {
                        swap(&carried, &rows[goal])
                        let next = Int(moves[goal])
                        moves[goal] = Int32(truncatingIfNeeded: goal)
                        goal = next
                    }
                    rows[start] = carried
                    moves[start] = Int32(truncatingIfNeeded: start)
                }
            }
        }
    }
}
