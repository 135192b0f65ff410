import Foundation

/// A table of a page of movements.
struct MovementBlock {
    /// The name to link to: the program's id and what the table shows.
    let anchor: String
    let heads: [String]
    /// The rows as printed: lines, and what sums them up.
    let rows: [[String]]

    /// Rows that are no lines.
    static let summaries = ["Carried over", "Carried forward", "Sum", "Balance", "Opening", "Closing"]

    /// What the rows with a name say of pending and available.
    func amounts(_ name: String) -> [Pair] { rows.filter { $0.first == name }.map(pair) }

    /// The lines, their names first.
    var lines: [[String]] { rows.filter { !Self.summaries.contains($0[0]) } }

    func pair(_ row: [String]) -> Pair {
        guard let pending = heads.firstIndex(of: "Pending"), let available = heads.firstIndex(of: "Available") else {
            return Pair(pending: .nan, available: .nan)
        }
        return Pair(pending: Self.number(row[pending]), available: Self.number(row[available]))
    }

    struct Pair: Equatable {
        var pending = Decimal(0), available = Decimal(0)

        static func + (first: Pair, second: Pair) -> Pair {
            Pair(pending: first.pending + second.pending, available: first.available + second.available)
        }
    }

    static func number(_ text: String) -> Decimal {
        text == "–" ? 0 : Decimal(string: text.replacing(",", with: "").replacing("−", with: "-")) ?? .nan
    }
}

extension Markup {
    /// The tables of a page of movements, in order.
    var movements: [MovementBlock] {
        text.split(separator: "<div class=\"tb\" id=\"").dropFirst().compactMap { part in
            guard let anchor = part.split(separator: "\"").first, let head = part.range(of: "<thead>"),
                let body = part.range(of: "<tbody>"), let end = part.range(of: "</table>")
            else { return nil }
            let heads = part[head.upperBound..<body.lowerBound].split(separator: "<th").dropFirst()
            return MovementBlock(
                anchor: String(anchor),
                heads: heads.filter { $0.hasPrefix(" ") }.map { Self.plain("<th" + $0) },
                rows: part[body.upperBound..<end.lowerBound].split(separator: "<tr").dropFirst().map { row in
                    row.split(separator: /<t[hd]/).dropFirst().map { Self.plain("<t" + $0) }
                })
        }
    }
}
