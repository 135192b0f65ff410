/// UTF-8 that is being written.
struct ByteBuffer {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    var count: Int { bytes.count }
    var isEmpty: Bool { bytes.isEmpty }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        bytes.append(byte)
    }

    /// Appends markup of our own, which needs no escaping.
    @inline(__always)
    mutating func append(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    @inline(__always)
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: text)
    }

    /// Appends text as it is.
    mutating func append(raw text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    mutating func append(number: Int) {
        if number < 10, number >= 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(number))
        } else {
            bytes.append(contentsOf: String(number).utf8)
        }
    }

    /// Starts a new line unless one has just been started.
    mutating func startLine() {
        if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
    }

    mutating func truncate(to count: Int) {
        bytes.removeSubrange(count...)
    }

    /// Removes spaces from the end, and line feeds unless only the last line is meant.
    mutating func removeTrailingWhitespace(onLine: Bool = false) {
        while let last = bytes.last, last == 0x20 || last == 0x09 || (last == 0x0A && !onLine) { bytes.removeLast() }
    }

    /// The text from an offset on.
    func text(from start: Int) -> String {
        String(decoding: bytes[start...], as: UTF8.self)
    }
}
