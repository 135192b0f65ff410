/// A pattern that turns some modules over, so that a code has no large areas and nothing that looks like a finder.
enum QRMask: Int, CaseIterable {
    case chessboard, rows, columns, diagonals, blocks, lattice, diamonds, waves

    /// Whether the module of a row and a column is turned over.
    func turns(row: Int, column: Int) -> Bool {
        switch self {
        case .chessboard: (row + column) % 2 == 0
        case .rows: row % 2 == 0
        case .columns: column % 3 == 0
        case .diagonals: (row + column) % 3 == 0
        case .blocks: (row / 2 + column / 3) % 2 == 0
        case .lattice: row * column % 2 + row * column % 3 == 0
        case .diamonds: (row * column % 2 + row * column % 3) % 2 == 0
        case .waves: ((row + column) % 2 + row * column % 3) % 2 == 0
        }
    }

    /// The 15 bits that tell readers of level M, whose value is 0, and of the mask.
    var formatBits: Int {
        let data = rawValue
        return (data << 10 | Self.remainder(data, by: 0x537, bits: 10)) ^ 0x5412
    }

    /// The remainder of a number, moved up by so many bits, when it is divided as a polynomial over two elements.
    static func remainder(_ number: Int, by generator: Int, bits: Int) -> Int {
        var rest = number
        for _ in 0..<bits { rest = rest << 1 ^ (rest >> (bits - 1)) * generator }
        return rest
    }
}
