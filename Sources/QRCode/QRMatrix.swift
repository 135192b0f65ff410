/// The modules of a code while it is made: patterns first, then the bytes, then a mask over the bytes.
struct QRMatrix {
    let version: QRVersion
    let size: Int
    /// Row after row; dark is `true`.
    private(set) var modules: [Bool]
    /// Which modules belong to patterns, and are never masked.
    private var isPattern: [Bool]

    /// A matrix of the patterns alone.
    init(version: QRVersion) {
        self.version = version
        size = version.size
        modules = Array(repeating: false, count: size * size)
        isPattern = modules
        for index in 0..<size {
            set(6, index, index % 2 == 0)
            set(index, 6, index % 2 == 0)
        }
        for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] { drawFinder(row, column) }
        drawAlignment()
        drawFormat(0)
        drawVersion()
    }

    /// Whether a module is dark.
    subscript(row: Int, column: Int) -> Bool { modules[row * size + column] }

    /// Places bytes in pairs of columns from the lower right, upwards and downwards in turn, around all patterns.
    mutating func place(_ bytes: [UInt8]) {
        var bit = 0
        var right = size - 1
        while right >= 1 {
            // The column of the timing pattern belongs to no pair.
            if right == 6 { right = 5 }
            let isUpward = (right + 1) & 2 == 0
            for step in 0..<size {
                let row = isUpward ? size - 1 - step : step
                for column in [right, right - 1] where !isPattern[row * size + column] && bit < bytes.count * 8 {
                    modules[row * size + column] = bytes[bit / 8] >> UInt8(7 - bit % 8) & 1 == 1
                    bit += 1
                }
            }
            right -= 2
        }
    }

    /// The matrix with a mask over all but the patterns, which say which mask it is.
    func masked(by mask: QRMask) -> QRMatrix {
        var matrix = self
        for row in 0..<size {
            for column in 0..<size where !isPattern[row * size + column] && mask.turns(row: row, column: column) {
                matrix.modules[row * size + column].toggle()
            }
        }
        matrix.drawFormat(mask.formatBits)
        return matrix
    }

    private mutating func set(_ row: Int, _ column: Int, _ isDark: Bool) {
        modules[row * size + column] = isDark
        isPattern[row * size + column] = true
    }

    /// A square in a ring with a light border, as far as it lies within the code.
    private mutating func drawFinder(_ row: Int, _ column: Int) {
        for down in -4...4 {
            for along in -4...4 {
                guard (0..<size).contains(row + down), (0..<size).contains(column + along) else { continue }
                let distance = max(abs(down), abs(along))
                set(row + down, column + along, distance != 2 && distance != 4)
            }
        }
    }

    private mutating func drawAlignment() {
        let centers = version.alignmentCenters
        for row in centers {
            for column in centers {
                // Three corners belong to the finders.
                let isCorner = [(6, 6), (6, size - 7), (size - 7, 6)].contains { $0 == (row, column) }
                guard !isCorner else { continue }
                for down in -2...2 {
                    for along in -2...2 { set(row + down, column + along, max(abs(down), abs(along)) != 1) }
                }
            }
        }
    }

    /// The bits of level and mask, twice: around the upper left finder, and beside the two others.
    private mutating func drawFormat(_ bits: Int) {
        let isDark = { (bit: Int) in bits >> bit & 1 == 1 }
        for bit in 0..<6 { set(bit, 8, isDark(bit)) }
        set(7, 8, isDark(6))
        set(8, 8, isDark(7))
        set(8, 7, isDark(8))
        for bit in 9..<15 { set(8, 14 - bit, isDark(bit)) }
        for bit in 0..<8 { set(8, size - 1 - bit, isDark(bit)) }
        for bit in 8..<15 { set(size - 15 + bit, 8, isDark(bit)) }
        // One module is always dark.
        set(size - 8, 8, true)
    }

    /// The number of the version, twice, in codes that are large enough.
    private mutating func drawVersion() {
        guard version.number >= 7 else { return }
        let bits = version.number << 12 | QRMask.remainder(version.number, by: 0x1F25, bits: 12)
        for bit in 0..<18 {
            let isDark = bits >> bit & 1 == 1
            set(bit / 3, size - 11 + bit % 3, isDark)
            set(size - 11 + bit % 3, bit / 3, isDark)
        }
    }
}
