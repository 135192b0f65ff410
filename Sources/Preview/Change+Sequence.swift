extension Change {
    /// What is different after this change and another one after it.
    public func followed(by next: Change) -> Change {
        switch (self, next) {
        case (.none, let only), (let only, .none): only
        case (.styles, .styles): .styles
        default: .pages
        }
    }
}
