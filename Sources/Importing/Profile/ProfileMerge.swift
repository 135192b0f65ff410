import YAMLReading

/// Lays a profile over the one that it extends.
enum ProfileMerge {
    /// The keys whose values are joined key by key; all others are replaced as a whole.
    private static let joined = ["columns", "programs", "amounts"]

    /// The extended mapping with the entries of the other in the place of its own.
    static func merge(_ node: YAMLNode, over base: YAMLNode) -> YAMLNode {
        guard case .mapping(let own) = node.content, case .mapping(let inherited) = base.content else { return node }
        var entries = inherited.filter { entry in entry.key != "extends" }
        for entry in own {
            guard let index = entries.firstIndex(where: { $0.key == entry.key }) else {
                entries.append(entry)
                continue
            }
            let value =
                joined.contains(entry.key) ? joinEntries(entry.value, over: entries[index].value) : entry.value
            entries[index] = YAMLEntry(entry.key, at: entry.place, value: value)
        }
        return YAMLNode(.mapping(entries), at: node.place)
    }

    private static func joinEntries(_ node: YAMLNode, over base: YAMLNode) -> YAMLNode {
        guard case .mapping(let own) = node.content, case .mapping(let inherited) = base.content else { return node }
        let kept = inherited.filter { entry in !own.contains { $0.key == entry.key } }
        return YAMLNode(.mapping(kept + own), at: node.place)
    }
}
