/// A QR code: a square of dark and light modules that a camera reads a text from (ISO/IEC 18004).
///
/// The text stands in it as bytes, with error correction of level M, which mends some 15% of a damaged code. Of the 40
/// sizes the smallest is taken that the text fits in, and of the eight masks the one that reads best. The same text
/// always gives the same code.
public struct QRCode: Sendable {
    /// How many modules a side has, from 21 to 177; the quiet zone around the code is not counted.
    public let size: Int
    private let modules: [Bool]

    /// The longest text that a code can hold, in bytes.
    public static let longestText = QRVersion.all[39].textCapacity

    /// The code of a text; `nil` for one of more than ``longestText`` bytes.
    public init?(_ text: String) {
        self.init(text, mask: nil)
    }

    /// The code with a mask of one's own choice, to compare it with others'.
    init?(_ text: String, mask: QRMask?) {
        let bytes = Array(text.utf8)
        guard let version = QRVersion.smallest(for: bytes.count) else { return nil }
        var matrix = QRMatrix(version: version)
        matrix.place(QRCodewords(bytes, version: version).interleaved)
        let masked = (mask.map { [$0] } ?? QRMask.allCases).map { matrix.masked(by: $0) }
        // Of masks that read equally well, the first counts.
        guard let first = masked.first else { return nil }
        var best = (matrix: first, penalty: QRPenalty(first).total)
        for other in masked.dropFirst() {
            let penalty = QRPenalty(other).total
            if penalty < best.penalty { best = (other, penalty) }
        }
        size = version.size
        modules = best.matrix.modules
    }

    /// Whether the module of a row and a column, both counted from 0 at the upper left, is dark; those beyond the code
    /// are light.
    public subscript(row: Int, column: Int) -> Bool {
        guard (0..<size).contains(row), (0..<size).contains(column) else { return false }
        return modules[row * size + column]
    }
}
