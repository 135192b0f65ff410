import YAMLReading

extension FieldType where Value == Alias {
    /// Whether addresses that begin so are the site's own: those of lists, and all below assets and redirects.
    private static func isReserved(_ name: String, isAlone: Bool) -> Bool {
        isAlone ? Slug.reserved.contains(name) : ["assets", "go"].contains(name)
    }

    /// An address below the site's root that a page may have had: names of letters, digits, `-`, `_`, `.` and `~`.
    static var alias: FieldType {
        scalar { text, node, _, report in
            let fail = { (hint: String) -> Alias? in
                report.error(
                    "bad-alias", "\(node.described) is no address that can lead on to this page", hint: hint,
                    at: node.place)
                return nil
            }
            guard text.hasPrefix("/") else {
                return fail("write the old path from the site's root on, such as `/old/`")
            }
            let parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
            let names = parts.last == "" ? parts.dropLast() : parts[...]
            let isName = { (name: Substring) in
                !name.isEmpty && !name.hasPrefix(".") && !name.hasSuffix(".")
                    && name.utf8.allSatisfy {
                        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "-_.~".utf8.contains($0)
                    }
            }
            guard !names.isEmpty, names.allSatisfy(isName) else {
                return fail("use letters, digits, `-`, `_` and `.` between slashes, and no `?` or `#`")
            }
            let first = String(names[0])
            guard !isReserved(first, isAlone: names.count == 1) else {
                return fail("addresses that begin with `/\(first)/` belong to the site itself")
            }
            if parts.last == "" { return Alias(path: text, place: node.place) }
            if text.hasSuffix("/index.html") {
                return Alias(path: String(text.dropLast("index.html".count)), place: node.place)
            }
            guard text.hasSuffix(".html") || text.hasSuffix(".htm") else {
                return names.last?.contains(".") == true
                    ? fail("only pages can lead on: write an address that ends in `/` or `.html`")
                    : Alias(path: text + "/", place: node.place)
            }
            return Alias(path: text, place: node.place)
        }
    }
}
