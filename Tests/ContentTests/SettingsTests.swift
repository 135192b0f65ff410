import Diagnostics
import Money
import Testing

@testable import Content

@Suite struct SettingsTests {
    @Test func minimalSettingsHaveTheDocumentedDefaults() {
        let settings = TestSite([:]).read().content.settings
        #expect(settings.baseURL.description == "https://books.example/")
        #expect(settings.language == "en")
        #expect(settings.publish == PublishSettings(minGroup: 3, rows: false))
        #expect(settings.markdown == MarkdownSettings(html: false, smart: true))
        #expect(settings.disclosure == DisclosureSettings())
        #expect(settings.channels.isEmpty && settings.pageSize == 20)
        #expect(settings.feeds == FeedSettings(content: .summary, limit: 30))
        #expect(settings.currency == nil && settings.accounts.isEmpty && settings.holidays.isEmpty)
    }

    @Test func everyKeyIsReadWithItsPlace() {
        let text = """
            title: Books
            base_url: https://Books.example/open
            author: Sam Doe
            language: pt-BR
            tagline: To the cent
            description: What one site earns
            notice: Invented
            currency: EUR
            publish: {min_group: 1, rows: true, page_earnings: true}
            disclosure: {label: Ad, text: Paid links.}
            markdown: {html: true, smart: false}
            accounts:
              acme:
                grants: [{tier: a, from: 2026-01-01}]
            holidays: [2026-12-25, 2026-01-01, 2026-12-25]
            channels: [email, by-post]
            page_size: 7
            feeds: {content: whole, limit: 5}
            """
        let (content, diagnostics) = TestSite(["site.yml": text]).read()
        let settings = content.settings
        #expect(diagnostics.isEmpty)
        #expect(settings.baseURL.description == "https://books.example/open/")
        #expect(settings.baseURL.origin == "https://books.example" && settings.baseURL.path == "/open/")
        #expect(settings.baseURL.absolute("/guides/a/") == "https://books.example/open/guides/a/")
        #expect(settings.language == "pt-BR" && settings.tagline == "To the cent" && settings.notice == "Invented")
        #expect(settings.description == "What one site earns" && settings.currency?.code == "EUR")
        #expect(settings.publish == PublishSettings(minGroup: 1, rows: true, pageEarnings: true))
        #expect(settings.channels.map(\.name) == ["email", "by-post"] && settings.pageSize == 7)
        #expect(settings.feeds == FeedSettings(content: .whole, limit: 5))
        #expect(settings.disclosure == DisclosureSettings(label: "Ad", text: "Paid links."))
        #expect(settings.markdown == MarkdownSettings(html: true, smart: false))
        #expect(settings.accounts["acme"]?.grants.first?.tier == "a")
        #expect(settings.holidays.map(\.description) == ["2026-01-01", "2026-12-25"])
        #expect(settings.place(of: "currency") == Place(file: "Content/site.yml", line: 8, column: 11))
    }

    static let broken: [(name: String, text: String, expected: [String])] = [
        (
            "nothing", "",
            [
                "error site.yml:1:1 site/missing-key: `site.yml` has no `author` (add `author: …`)",
                "error site.yml:1:1 site/missing-key: `site.yml` has no `base_url` (add `base_url: https://example.com`)",
                "error site.yml:1:1 site/missing-key: `site.yml` has no `title` (add `title: …`)",
            ]
        ),
        (
            "a misspelled key", "title: B\nbase_url: https://b.example\nauthor: S\ntagling: x\n",
            ["error site.yml:4:1 site/unknown-key: `site.yml` has no key `tagling` (did you mean `tagline`?)"]
        ),
        (
            "a misspelled part", "title: B\nbase_url: https://b.example\nauthor: S\npublish: {min_grup: 2}\n",
            ["error site.yml:4:11 site/unknown-key: `publish` has no key `min_grup` (did you mean `min_group`?)"]
        ),
        (
            "a group of none", "title: B\nbase_url: https://b.example\nauthor: S\npublish: {min_group: 0}\n",
            [
                "error site.yml:4:22 site/bad-number: `min_group` must be a whole number of 1 or more, not `0` "
                    + "(write it in digits, such as `1`)"
            ]
        ),
        (
            "an address without scheme", "title: B\nbase_url: b.example\nauthor: S\n",
            [
                "error site.yml:2:11 site/bad-base-url: `base_url` is not an address that a site can stand at: `b.example` "
                    + "(write `https://`, the host and the path if there is one, such as `https://example.com/books/`)"
            ]
        ),
        (
            "a language by its name", "title: B\nbase_url: https://b.example\nauthor: S\nlanguage: English\n",
            [
                "error site.yml:4:11 site/bad-language: `language` is no language tag: `English` "
                    + "(write a tag such as `en`, `de` or `pt-BR`)"
            ]
        ),
        (
            "a tolerance below zero",
            "title: B\nbase_url: https://b.example\nauthor: S\nreconciliation: {tolerance: -0.05}\n",
            [
                "error site.yml:4:29 site/bad-amount: `tolerance` must not be below zero: `-0.05` "
                    + "(write digits with at most 2 decimals and nothing else, such as `50.00`)"
            ]
        ),
        (
            "a misspelled tolerance",
            "title: B\nbase_url: https://b.example\nauthor: S\nreconciliation: {tolerence: 0.05}\n",
            [
                "error site.yml:4:18 site/unknown-key: `reconciliation` has no key `tolerence` (did you mean `tolerance`?)"
            ]
        ),
        (
            "tolerances of currencies that are none, that no program pays in, and with too many decimals",
            "title: B\nbase_url: https://b.example\nauthor: S\nreconciliation:\n  tolerance: {USE: 1, JPY: 1, USD: 0.005}\n",
            [
                "error site.yml:5:15 site/bad-currency: `tolerance` names no currency of ISO 4217: `USE` "
                    + "(did you mean `USD`?)",
                "warning site.yml:5:23 site/unused-currency: no program pays in JPY, for which `tolerance` is given "
                    + "(the currencies are `USD`)",
                "error site.yml:5:36 site/bad-amount: `USD` has more decimals than USD: `0.005` "
                    + "(write digits with at most 2 decimals and nothing else, such as `50.00`)",
            ]
        ),
        (
            "an account of no program", "title: B\nbase_url: https://b.example\nauthor: S\naccounts: {acne: {}}\n",
            ["error site.yml:4:12 site/unknown-program: the site has no program `acne` (did you mean `acme`?)"]
        ),
    ]

    @Test(arguments: broken.indices) func brokenSettingsSayWhatWouldBeRight(_ index: Int) {
        let row = Self.broken[index]
        let found = TestSite(["site.yml": row.text]).read().diagnostics.map(TestSite.describe)
        #expect(found == row.expected, "\(row.name)")
    }

    @Test func aSiteWithoutSettingsIsAnError() {
        var site = TestSite([:])
        site.files["site.yml"] = nil
        #expect(site.read().diagnostics.map(\.code) == ["site/no-settings"])
    }

    static let addresses: [(text: String, expected: String?)] = [
        ("https://example.com", "https://example.com/"), ("HTTP://Example.COM/a", "http://example.com/a/"),
        ("http://127.0.0.1:8080/", "http://127.0.0.1:8080/"), ("http://[::1]:80/x/", "http://[::1]:80/x/"),
        ("https://example.com/a/b/", "https://example.com/a/b/"), ("https://", nil), ("ftp://example.com", nil),
        ("https://example.com?x=1", nil), ("https://example.com/#a", nil), ("https://u@example.com", nil),
        ("https://example.com//a", nil), ("https://example.com/../a", nil), ("https://exa mple.com", nil),
        ("https://.example.com", nil), ("https://example.com:port", nil), ("https://example.com/\"", nil),
    ]

    @Test(arguments: addresses.indices) func baseURLsAreNormalizedOrRefused(_ index: Int) {
        let row = Self.addresses[index]
        #expect(BaseURL(row.text)?.description == row.expected, "\(row.text)")
    }

    @Test func anotherBaseURLCanBeSet() throws {
        var settings = TestSite([:]).read().content.settings
        settings.baseURL = try #require(BaseURL("https://preview.example/pr-7"))
        #expect(settings.baseURL.path == "/pr-7/")
    }
}
