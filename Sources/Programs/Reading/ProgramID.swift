/// The ids of programs and offers: they stand in ledgers, in `aff:` links and in paths.
enum ProgramID {
    /// The name of a file without its folders and without `.yml` or `.yaml`.
    static func id(ofPath path: String) -> String {
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        for ending in [".yml", ".yaml"] where name.hasSuffix(ending) { return String(name.dropLast(ending.count)) }
        return String(name)
    }

    /// Whether a text is `[a-z0-9][a-z0-9-]*`.
    static func isValid(_ text: String) -> Bool {
        guard let first = text.utf8.first, first != UInt8(ascii: "-") else { return false }
        return text.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
        }
    }
}
