/// Turning text into HTML that shows it, in content and in quoted attributes alike.
enum HTMLText {
    /// The text with `&`, `<`, `>`, `"` and `'` as character references.
    static func escape(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            let extra = bytes.reduce(0) { $0 + (reference(for: $1)?.utf8CodeUnitCount ?? 1) - 1 }
            guard extra > 0 else { return nil }
            return String(unsafeUninitializedCapacity: bytes.count + extra) { output in
                var end = 0
                for byte in bytes {
                    guard let reference = reference(for: byte) else {
                        output[end] = byte
                        end += 1
                        continue
                    }
                    reference.withUTF8Buffer { characters in
                        for character in characters {
                            output[end] = character
                            end += 1
                        }
                    }
                }
                return end
            }
        } ?? text
    }

    private static func reference(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
