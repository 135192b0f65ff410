extension Change {
    /// What is different after this change and another one after it.
    public func followed(by next: Change) -> Change {
        switch (self, next) {
        case (.none, let only), (let only, .none): return only
        case (.styles(let first), .styles(let second)):
            // A sheet that changed twice went from its first address to its last.
            var both = first.mapValues { second[$0] ?? $0 }
            for (old, new) in second where !first.values.contains(old) { both[old] = new }
            return .styles(both.filter { $0.key != $0.value })
        default: return .pages
        }
    }
}
