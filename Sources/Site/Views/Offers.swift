import Templates

/// The offers of a page. Fields that views share.
enum Offers {
    static func fields<View: Sendable>(_ offers: @escaping @Sendable (View) -> [OfferView]) -> [ViewField<View>] {
        [
            .flag("has_offers", "Whether there are offers") { !offers($0).isEmpty },
            .text("offers_heading", "The heading above them") { offers($0).count == 1 ? "The offer" : "The offers" },
            .list("offers", "The offers", OfferView.self) { offers($0) },
        ]
    }
}
