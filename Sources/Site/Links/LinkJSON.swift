import Accounting

/// Writes tracked links as `tallypress links --format json` prints them.
public enum LinkJSON {
    /// The links in the order given, as a list of objects with the same keys each.
    public static func text(_ rows: [LinkRow]) -> String {
        JSONText.list(rows.map(object)).render(depth: 1)
    }

    private static func object(_ row: LinkRow) -> JSONText {
        .object([
            ("page", .optional(row.page)), ("channel", .optional(row.channel)),
            ("placement", .optional(row.placement)), ("program", .string(row.offer.program)),
            ("offer", .string(row.offer.offer)), ("network", .optional(row.network)),
            ("sub_id", .optional(row.subID)), ("destination", .string(row.destination)), ("url", .string(row.url)),
            ("text", .string(row.text)), ("file", .optional(row.place?.file)),
            ("line", row.place.map { .number($0.line) } ?? .null),
            ("column", row.place.map { .number($0.column) } ?? .null),
        ])
    }
}
