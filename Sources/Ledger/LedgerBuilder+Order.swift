import Money

extension LedgerBuilder {
    /// Removes the bad rows and sorts the others (L1). Returns for each row's index before its index after, -1 for a
    /// bad one, or `nil` where nothing moved.
    mutating func order() -> [Int32]? {
        guard let keys = sortKeys() else { return nil }
        var newIndex = [Int32](repeating: -1, count: rows.count)
        for (index, key) in keys.enumerated() { newIndex[Self.sequence(key)] = Int32(truncatingIfNeeded: index) }
        let goodCount = keys.count
        // Bad rows go behind the good ones, and are cut off there.
        var moves = newIndex
        var behind = goodCount
        for index in moves.indices where moves[index] < 0 {
            moves[index] = Int32(truncatingIfNeeded: behind)
            behind += 1
        }
        permute(&moves)
        rows.removeLast(rows.count - goodCount)
        return newIndex
    }

    /// The keys of the good rows, sorted; `nil` where all rows are good and stand in order.
    private func sortKeys() -> [UInt64]? {
        var last: UInt64 = 0
        var isSorted = true
        for index in rows.indices {
            let key = Self.key(rows[index], index)
            if key < last || isBad[index] {
                isSorted = false
                break
            }
            last = key
        }
        if isSorted { return nil }
        var keys: [UInt64] = []
        keys.reserveCapacity(rows.count)
        for index in rows.indices where !isBad[index] { keys.append(Self.key(rows[index], index)) }
        keys.sort()
        return keys
    }

    /// Date, rank and sequence in one number: 22 bits hold every day up to 9999, 3 the rank, 39 any row.
    @inline(__always)
    private static func key(_ row: Row, _ index: Int) -> UInt64 {
        UInt64(truncatingIfNeeded: row.date.daysSinceEpoch) << 42 | UInt64(row.type.rank) << 39 | UInt64(index)
    }

    private static func sequence(_ key: UInt64) -> Int { Int(key & ((1 << 39) - 1)) }

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
