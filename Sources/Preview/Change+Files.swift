import Artifacts

extension Change {
    /// The difference between the files of two states, by their paths.
    ///
    /// A style sheet has another name when it has other bytes, and each page names it. Therefore the pages are compared
    /// as they would be with the old names.
    init(from old: [String: OutputFile], to new: [String: OutputFile]) {
        let gone = old.keys.filter { new[$0] == nil }
        let come = new.keys.filter { old[$0] == nil }
        var renamed: [String: String] = [:]
        for path in gone where path.hasSuffix(".css") {
            let stem = Self.stem(path)
            guard let successor = come.filter({ $0.hasSuffix(".css") && Self.stem($0) == stem }).min() else { continue }
            renamed["/" + path] = "/" + successor
        }
        if gone.isEmpty, come.isEmpty, old.allSatisfy({ new[$0.key]?.bytes == $0.value.bytes }) {
            self = .none
        } else if !renamed.isEmpty, renamed.count == gone.count, renamed.count == come.count,
            old.allSatisfy({ renamed["/" + $0.key] != nil || Self.equal($0.value, new[$0.key], renamed) })
        {
            self = .styles(renamed)
        } else {
            self = .pages
        }
    }

    /// A name without its fingerprint and extension.
    private static func stem(_ path: String) -> Substring {
        let parts = path.split(separator: ".", omittingEmptySubsequences: false)
        return path.prefix(parts.dropLast(2).reduce(0) { $0 + $1.count + 1 })
    }

    private static func equal(_ old: OutputFile, _ new: OutputFile?, _ renamed: [String: String]) -> Bool {
        guard let new else { return false }
        if old.bytes == new.bytes { return true }
        let text = renamed.reduce(String(decoding: old.bytes, as: UTF8.self)) {
            $0.replacing($1.key, with: $1.value)
        }
        return Array(text.utf8) == new.bytes
    }
}
