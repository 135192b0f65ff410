/// Finds the lines that may define footnotes. The syntax tree tells later which of them stand in code or HTML.
struct FootnoteScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var fence: (byte: UInt8, length: Int)?

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    static func definitions(in source: SourceText) -> [FootnoteDefinition] {
        source.bytes.withUnsafeBufferPointer { bytes in
            guard containsMarker(bytes) else { return [] }
            var scanner = FootnoteScanner(bytes)
            var found: [FootnoteDefinition] = []
            for (index, start) in source.lineStarts.enumerated() {
                let end = index + 1 < source.lineStarts.count ? source.lineStarts[index + 1] : bytes.count
                if let definition = scanner.definition(from: start, to: end, line: index + 1) {
                    found.append(definition)
                }
            }
            return found
        }
    }

    private static func containsMarker(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == UInt8(ascii: "^"), previous == UInt8(ascii: "[") { return true }
            previous = byte
        }
        return false
    }

    private mutating func definition(from start: Int, to end: Int, line: Int) -> FootnoteDefinition? {
        var offset = start
        var indentation = 0
        while offset < end {
            if bytes[offset] == UInt8(ascii: " ") {
                indentation += 1
            } else if bytes[offset] == UInt8(ascii: ">") {
                indentation = 0
            } else {
                break
            }
            offset += 1
        }
        if isFence(at: offset, to: end) || fence != nil || indentation > 4 { return nil }
        guard end - offset > 5, bytes[offset] == UInt8(ascii: "["), bytes[offset + 1] == UInt8(ascii: "^") else {
            return nil
        }
        var close = offset + 2
        while close < end, bytes[close] != UInt8(ascii: "]"), bytes[close] != UInt8(ascii: "["), bytes[close] > 0x20 {
            close += 1
        }
        guard close > offset + 2, close + 1 < end, bytes[close] == UInt8(ascii: "]"),
            bytes[close + 1] == UInt8(ascii: ":")
        else { return nil }
        var text = close + 2
        while text < end, bytes[text] == UInt8(ascii: " ") || bytes[text] == UInt8(ascii: "\t") { text += 1 }
        let hasText = text < end && bytes[text] != 0x0A && bytes[text] != 0x0D
        let label = String(decoding: bytes[offset + 2..<close], as: UTF8.self).lowercased()
        return FootnoteDefinition(label: label, line: line, markerStart: offset, textStart: text, hasText: hasText)
    }

    /// Follows code fences, so that a footnote shown in a code block is rarely mistaken for one.
    private mutating func isFence(at offset: Int, to end: Int) -> Bool {
        guard offset < end else { return false }
        let byte = bytes[offset]
        guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return false }
        var length = 0
        while offset + length < end, bytes[offset + length] == byte { length += 1 }
        guard length >= 3 else { return false }
        if let open = fence {
            let isClosing = bytes[offset + length..<end].allSatisfy { $0 <= 0x20 }
            if open.byte == byte, length >= open.length, isClosing { fence = nil }
        } else {
            fence = (byte, length)
        }
        return true
    }
}
