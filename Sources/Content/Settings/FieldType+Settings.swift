import YAMLReading

extension FieldType where Value == PublishSettings {
    /// `{min_group: 3, rows: false, page_earnings: false}`, each part optional.
    static var publishSettings: FieldType {
        mapping { fields in
            let minGroup = fields.optional("min_group", .wholeNumber(1...Int.max))
            let rows = fields.optional("rows", .flag)
            let pageEarnings = fields.optional("page_earnings", .flag)
            return PublishSettings(minGroup: minGroup ?? 3, rows: rows ?? false, pageEarnings: pageEarnings ?? false)
        }
    }
}

extension FieldType where Value == DisclosureSettings {
    /// `{label: …, text: …}`, each part optional.
    static var disclosureSettings: FieldType {
        mapping { fields in
            let label = fields.optional("label", .nonEmptyText)
            let text = fields.optional("text", .nonEmptyText)
            return DisclosureSettings(label: label, text: text)
        }
    }
}

extension FieldType where Value == FeedSettings {
    /// `{content: summary, limit: 30}`, each part optional.
    static var feedSettings: FieldType {
        mapping { fields in
            let content = fields.optional("content", .word(of: FeedSettings.Content.self))
            let limit = fields.optional("limit", .wholeNumber(1...1_000))
            return FeedSettings(content: content ?? .summary, limit: limit ?? 30)
        }
    }
}

extension FieldType where Value == MarkdownSettings {
    /// `{html: false, smart: true}`, each part optional.
    static var markdownSettings: FieldType {
        mapping { fields in
            let html = fields.optional("html", .flag)
            let smart = fields.optional("smart", .flag)
            return MarkdownSettings(html: html ?? false, smart: smart ?? true)
        }
    }
}
