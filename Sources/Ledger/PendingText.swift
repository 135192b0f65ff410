/// The text of a cell that is still to become a symbol.
struct PendingText {
    /// Whose symbol it will be.
    enum Owner: UInt8 {
        /// The id of a row.
        case id
        /// The customer of a row.
        case customer
        /// The subscription of a row.
        case subscription
        /// What a reference's row names in `of`.
        case reference
        /// A word of the piece's own list, which stands for the same text in any number of rows.
        case word
    }

    let hash: UInt64
    /// The offset of the first byte in the file, or below zero the complement of that in the piece's own `unescaped`.
    let start: Int
    let count: Int
    /// The number of the row, the reference or the word within the piece.
    let number: Int32
    /// The program of an id's row. It stands here as well as in the row so that entering ids does not fetch all rows.
    let program: UInt16
    let owner: Owner
}
