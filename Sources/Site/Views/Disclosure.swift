import Templates

/// The disclosure that stands before the first affiliate link of a page (SPEC K4). Fields that views share.
enum Disclosure {
    static func fields<View: Sendable>(_ texts: @escaping @Sendable (View) -> [TextView]) -> [ViewField<View>] {
        [
            .flag("has_disclosure", "Whether the page has affiliate links, which a disclosure must precede") {
                !texts($0).isEmpty
            },
            .list("disclosures", "The disclosure, in paragraphs", TextView.self) { texts($0) },
        ]
    }
}
