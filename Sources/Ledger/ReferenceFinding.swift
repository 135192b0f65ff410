/// What is wrong with a row that acts on another.
struct ReferenceFinding {
    enum Kind {
        /// `of` is empty or names no row of the program.
        case noTarget
        /// It names a row that cannot be acted on so.
        case wrongKind
        /// The row stands before its target.
        case outOfOrder
        case nothingLeft
        case tooMuch(left: Int64)
    }

    let row: Int32
    let of: UInt32
    let target: Int32?
    let kind: Kind

    /// A finding about the row at an index, and the one that it acts on, if there is one.
    init(_ reference: Reference, row: Int32, target: Int32? = nil, _ kind: Kind) {
        self.row = row
        self.of = reference.of
        self.target = target
        self.kind = kind
    }

    /// Whether it is the amount that is wrong, rather than what `of` names.
    var isOfAmount: Bool { if case .tooMuch = kind { true } else { false } }
}
