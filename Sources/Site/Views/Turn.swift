import Templates

/// The pages before and after. Fields that views share.
struct Turn: Sendable {
    var previous: LinkView?
    var next: LinkView?

    static func fields<View: Sendable>(_ turn: @escaping @Sendable (View) -> Turn) -> [ViewField<View>] {
        [
            .text("previous_href", "The page before") { turn($0).previous?.href },
            .text("previous_label", "Its title") { turn($0).previous?.label },
            .text("next_href", "The page after") { turn($0).next?.href },
            .text("next_label", "Its title") { turn($0).next?.label },
        ]
    }
}
