import YAMLReading

extension FieldType where Value == ThemeSettings {
    /// `theme`, each part optional, in a file of the given bytes. What names pages and images is kept for later.
    static func theme(in bytes: [UInt8]) -> FieldType {
        mapping { fields in
            let name = fields.optional("name", .nonEmptyText)
            let colors = fields.optional("colors", ThemeColorReader.type)
            let fonts = fields.optional("font", .themeFonts)
            let profiles = fields.optional("social", .socialProfiles)
            let source = PageSource(file: ContentPath.settings, firstLine: 1, markdown: bytes)
            let parts = ThemeParts(
                logo: fields.entry("logo")?.value, menu: fields.entry("menu")?.value,
                footer: fields.entry("footer")?.value, source: source)
            return ThemeSettings(
                name: name, colors: colors ?? ThemeColors(), fonts: fonts ?? ThemeFonts(), profiles: profiles ?? [],
                parts: parts)
        }
    }
}
