import Money

/// Gives rows their places in the order of SPEC L1 by counting: for each day and rank, how many rows come before.
///
/// Rows are counted first, all of them, and then placed in the order of files and lines, which so stays that of equal
/// rows. There are far fewer days than rows; no row is compared with another.
struct RowOrder {
    private var places: [Int32]
    private let first: Int64

    /// An order for the given rows, none of which is counted yet.
    init(_ rows: [Row]) {
        var first = Int64.max
        var last = Int64.min
        for row in rows {
            let key = Self.key(row)
            first = min(first, key)
            last = max(last, key)
        }
        self.first = rows.isEmpty ? 0 : first
        // All days up to the year 9999 and all ranks make 23 million places at the most.
        places = Array(repeating: 0, count: rows.isEmpty ? 0 : Int(last - first) + 1)
    }

    /// Days and ranks as one number; there are eight ranks at the most.
    @inline(__always)
    static func key(_ row: Row) -> Int64 { Int64(row.date.daysSinceEpoch) << 3 | Int64(row.type.rank) }

    mutating func count(_ row: Row) { places[Int(Self.key(row) - first)] += 1 }

    /// Ends the counting: each place becomes the first of its day and rank.
    mutating func sum() {
        var sum: Int32 = 0
        for index in places.indices {
            let count = places[index]
            places[index] = sum
            sum += count
        }
    }

    /// The place of the next row that is placed.
    mutating func next(_ row: Row) -> Int32 {
        let index = Int(Self.key(row) - first)
        places[index] += 1
        return places[index] - 1
    }
}
