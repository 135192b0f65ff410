/// Finds keys that a mapping has already: by comparing where there are few, by hashes where there are many.
struct KeySet {
    private var indices: [String: Int] = [:]
    private static let few = 12

    /// The index of the entry that has the key, or `nil`, and then the key counts as that of the entry added next.
    mutating func insert(_ key: String, among entries: [YAMLEntry]) -> Int? {
        if entries.count < Self.few { return entries.firstIndex { $0.key == key } }
        if indices.isEmpty {
            for (index, entry) in entries.enumerated() { indices[entry.key] = index }
        }
        if let index = indices[key] { return index }
        indices[key] = entries.count
        return nil
    }
}
