import Accounting

/// Writes the templates of a site as `tallypress templates --format json` prints them.
public enum TemplateJSON {
    /// The templates in the order given, as a list of objects with the same keys each.
    public static func text(_ entries: [TemplateEntry]) -> String {
        JSONText.list(entries.map(object)).render(depth: 4)
    }

    private static func object(_ entry: TemplateEntry) -> JSONText {
        .object([
            ("name", .string(entry.name)), ("origin", .string(entry.origin.rawValue)),
            ("is_page", .flag(entry.isRoot)), ("is_private", .flag(entry.isPrivate)),
            ("pages", .list(entry.pages.map(JSONText.string))), ("takes", .list(entry.takes.map(JSONText.string))),
            ("taken_by", .list(entry.takenBy.map(JSONText.string))), ("fields", .list(entry.fields.map(object))),
            ("outer_names", .list(entry.outerNames.map(JSONText.string))),
        ])
    }

    private static func object(_ field: TemplateField) -> JSONText {
        .object([
            ("name", .string(field.name)), ("kind", .string(field.kind)), ("meaning", .string(field.meaning)),
            ("example", .optional(field.example)), ("fields", .list(field.fields.map(object))),
        ])
    }
}
