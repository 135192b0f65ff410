/// Where a record starts, compactly; `Ledger.place(of:)` turns it into a place with a name.
public struct RowLocation: Sendable, Hashable {
    /// The file as an index into `Ledger.files`.
    public let file: UInt16
    /// The line of the record's first byte, counted from 1.
    public let line: UInt32
    /// The offset of the record's first byte in the file.
    public let offset: Int

    @usableFromInline init(file: UInt16, line: UInt32, offset: Int) {
        self.file = file
        self.line = line
        self.offset = offset
    }

    /// File and offset as a row holds them.
    var packed: UInt64 { UInt64(file) << 48 | UInt64(truncatingIfNeeded: offset) & 0xFFFF_FFFF_FFFF }
}
