import Diagnostics
import Money
import Programs
import YAMLReading

/// Reads `Content/site.yml`. What is wrong is reported; what is then missing stands in as its default, so that the
/// pages can be checked all the same.
struct SettingsReader {
    let accounts: AccountReader
    let tolerances: ToleranceReader

    func read(_ file: ContentFile?, report: FieldReport) -> SiteSettings {
        guard let file else {
            report.add(
                Diagnostic(
                    .error, "site/no-settings", "the site has no `\(ContentPath.settings)`",
                    hint: "write one with `title`, `base_url` and `author`", at: nil))
            return settings(empty, report: FieldReport(prefix: "site"))
        }
        guard var fields = YAMLDocument.readMapping(file.bytes, file: file.path, named: "`site.yml`", report: report)
        else {
            return settings(empty, report: FieldReport(prefix: "site"))
        }
        return settings(&fields, bytes: file.bytes, report: report)
    }

    private var empty: MappingReader {
        MappingReader(
            entries: [], at: Place(file: ContentPath.settings), named: "`site.yml`", report: FieldReport(prefix: "site")
        )
    }

    private func settings(_ fields: MappingReader, report: FieldReport) -> SiteSettings {
        var fields = fields
        return settings(&fields, bytes: [], report: report)
    }

    private func settings(_ fields: inout MappingReader, bytes: [UInt8], report: FieldReport) -> SiteSettings {
        var places: [String: Place] = [:]
        for entry in fields.unread { places[entry.key] = entry.value.place }
        let title = fields.required("title", .nonEmptyText)
        let baseURL = fields.required("base_url", .baseURL, hint: "add `base_url: https://example.com`")
        let author = fields.required("author", .nonEmptyText)
        let settings = SiteSettings(
            title: title ?? "", baseURL: baseURL ?? BaseURL.placeholder, author: author ?? "",
            language: fields.optional("language", .languageTag) ?? "en",
            tagline: fields.optional("tagline", .nonEmptyText),
            description: fields.optional("description", .nonEmptyText),
            notice: fields.optional("notice", .nonEmptyText),
            currency: fields.optional("currency", .currency),
            publish: fields.optional("publish", .publishSettings) ?? PublishSettings(),
            reconciliation: fields.optional("reconciliation", tolerances.type) ?? ReconciliationSettings(),
            accounts: accounts.read(from: &fields),
            holidays: holidays(&fields),
            disclosure: fields.optional("disclosure", .disclosureSettings) ?? DisclosureSettings(),
            markdown: fields.optional("markdown", .markdownSettings) ?? MarkdownSettings(),
            search: fields.optional("search", .flag) ?? true,
            channels: fields.optional("channels", .channels) ?? [],
            pageSize: fields.optional("page_size", .wholeNumber(1...1_000)) ?? 20,
            feeds: fields.optional("feeds", .feedSettings) ?? FeedSettings(),
            theme: fields.optional("theme", .theme(in: bytes)) ?? ThemeSettings(),
            places: places)
        fields.finish()
        return settings
    }

    private func holidays(_ fields: inout MappingReader) -> [CivilDate] {
        Set(fields.optional("holidays", .list(of: .date)) ?? []).sorted()
    }
}
