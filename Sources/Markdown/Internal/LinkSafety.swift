/// Which addresses may be rendered.
enum LinkSafety {
    /// The scheme of an address that can run a script or read local files, or nil if the address is harmless. Browsers
    /// ignore case, leading white space and control characters within a scheme; so does this.
    static func unsafeScheme(_ address: UnsafeBufferPointer<UInt8>, isImage: Bool) -> StaticString? {
        if hasPrefix("javascript:", address) { return "javascript" }
        if hasPrefix("vbscript:", address) { return "vbscript" }
        if hasPrefix("file:", address) { return "file" }
        guard hasPrefix("data:", address) else { return nil }
        if isImage {
            let types: [StaticString] = [
                "data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp", "data:image/avif",
            ]
            if types.contains(where: { hasPrefix($0, address) }) { return nil }
        }
        return "data"
    }

    private static func hasPrefix(_ prefix: StaticString, _ address: UnsafeBufferPointer<UInt8>) -> Bool {
        var matched = 0
        for byte in address where byte > 0x20 {
            guard byte.lowercased == prefix.utf8Start[matched] else { return false }
            matched += 1
            if matched == prefix.utf8CodeUnitCount { return true }
        }
        return false
    }
}
