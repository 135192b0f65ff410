/// How badly a masked code reads, by the four rules of the standard; the lowest is the best.
struct QRPenalty {
    let total: Int

    init(_ matrix: QRMatrix) {
        let size = matrix.size
        var total = 0
        var dark = 0
        for line in 0..<size {
            let row = (0..<size).map { matrix[line, $0] }
            total += Self.runs(row) + Self.finders(row)
            let column = (0..<size).map { matrix[$0, line] }
            total += Self.runs(column) + Self.finders(column)
            dark += row.count { $0 }
        }
        for row in 0..<(size - 1) {
            for column in 0..<(size - 1) {
                let module = matrix[row, column]
                let isBlock =
                    matrix[row, column + 1] == module && matrix[row + 1, column] == module
                    && matrix[row + 1, column + 1] == module
                if isBlock { total += 3 }
            }
        }
        self.total = total + Self.balance(dark: dark, of: size * size)
    }

    /// Five modules of a kind in a line count 3, each further one 1.
    private static func runs(_ line: [Bool]) -> Int {
        var penalty = 0
        var length = 0
        for (index, module) in line.enumerated() {
            length = index > 0 && line[index - 1] == module ? length + 1 : 1
            if length == 5 { penalty += 3 } else if length > 5 { penalty += 1 }
        }
        return penalty
    }

    /// What looks like a finder, with four light modules on one side of it, counts 40; beyond the code all is light.
    private static func finders(_ line: [Bool]) -> Int {
        let finder = [true, false, true, true, true, false, true]
        var penalty = 0
        for start in 0...(line.count - finder.count) where line[start..<(start + finder.count)].elementsEqual(finder) {
            let end = start + finder.count
            if !line[max(0, start - 4)..<start].contains(true) { penalty += 40 }
            if !line[end..<min(line.count, end + 4)].contains(true) { penalty += 40 }
        }
        return penalty
    }

    /// Each step of 5% that the share of dark modules is away from half counts 10.
    private static func balance(dark: Int, of count: Int) -> Int {
        let distance = abs(dark * 20 - count * 10)
        return distance == 0 ? 0 : ((distance + count - 1) / count - 1) * 10
    }
}
