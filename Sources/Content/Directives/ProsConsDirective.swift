import YAMLReading

/// What speaks for something, and what against it. Both are needed: one of them alone would be an advertisement.
public struct ProsConsDirective: Sendable {
    /// What speaks for it.
    public let pros: Side
    /// What speaks against it.
    public let cons: Side

    /// One of the two lists.
    public struct Side: Sendable {
        /// What stands above the list, if not the usual word.
        public let title: String?
        /// The points in order; never empty.
        public let points: [DirectiveText]
    }

    static func read(_ reader: inout MappingReader, _ page: DirectiveReader) -> ProsConsDirective? {
        let pros = reader.required("pros", .nonEmptyList(of: page.markdown))
        let cons = reader.required(
            "cons", .nonEmptyList(of: page.markdown), hint: "add `cons: […]`: nothing suits everybody")
        let titles = (
            reader.optional("pros_title", .nonEmptyText), reader.optional("cons_title", .nonEmptyText)
        )
        guard let pros, let cons else { return nil }
        return ProsConsDirective(
            pros: Side(title: titles.0, points: pros), cons: Side(title: titles.1, points: cons))
    }
}
