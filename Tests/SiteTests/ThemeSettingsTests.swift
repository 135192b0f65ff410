import Diagnostics
import Templates
import Testing

@testable import Content
@testable import Site

@Suite("A site with looks of its own")
struct ThemeSettingsTests {
    private static let logo = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"120\" height=\"30\"/>"
    private static let settings = """
        theme:
          name: The Books
          colors:
            accent: "#8b1a1a"
            background: {light: "#fffaf3", dark: "#17110d"}
          font: {text: old-style, titles: [Didot, serif]}
          logo: {image: assets/logo.svg, dark: assets/dark.svg, alt: Our books}
          menu:
            - {text: Start, to: /}
            - {text: Figures, to: /statements/}
            - {text: Hold, to: guides/hold.md}
            - {text: Elsewhere, to: "https://elsewhere.example/?a=1&b=2"}
          footer:
            text: Set in *Didot*, [why](guides/hold.md).
            links: [{text: Feed, to: /feed.xml}]
          social: {mastodon: "https://social.example/@books"}

        """
    private static let files = [
        "Content/site.yml": TestSite.settings(settings), "Content/assets/logo.svg": logo,
        "Content/assets/dark.svg": logo + "\n", "Content/guides/hold.md": TestSite.guide("Text."),
        "Content/ledger/all.csv": "id,date,type,program,amount\n1,2026-01-05,sale,acme,50.00\n",
    ]
    private static let site = TestSite(files).build()

    private static func sheet(_ site: BuiltSite) -> String {
        let sheet = site.page("/").all("link").first { $0["rel"] == "stylesheet" }?["href"] ?? ""
        return site.text(String(sheet.dropFirst()))
    }

    @Test("Colors and fonts stand at the end of the style sheet, colors for screens alone")
    func sheet() {
        let lines = Self.sheet(Self.site).split(separator: "\n").suffix(3)
        #expect(
            lines.first
                == ":root{--text:\(FontStack.oldStyle.families);--title:\"Didot\",serif}")
        #expect(lines.dropFirst().first == "@media screen{:root{--accent:#8b1a1a;--paper:#fffaf3}}")
        #expect(lines.last?.hasPrefix("@media screen and (prefers-color-scheme:dark){:root{--accent:#") == true)
        for path in Self.site.pages { #expect(!Self.site.text(path).contains(" style="), "\(path)") }
    }

    @Test("Without settings the style sheet is the theme's, byte for byte, and a site's own gets the settings too")
    func otherSheets() {
        let theme = BuiltinTheme.files.first { $0.path == "assets/theme.css" }.map {
            String(decoding: $0.bytes, as: UTF8.self)
        }
        #expect(Self.sheet(TestSite().build()) == theme)
        let own = TestSite(Self.files.merging(["Templates/assets/theme.css": "p{}\n"]) { $1 }).build()
        #expect(Self.sheet(own).hasPrefix("p{}\n:root{--text:"))
    }

    @Test("The colors that contrast is measured against are those of the style sheet")
    func builtinColors() {
        let sheet = Self.sheet(TestSite().build())
        let names: [ThemeColors.Role: String] = [
            .accent: "accent", .negative: "alert", .background: "paper", .text: "ink", .muted: "soft", .line: "rule",
            .panel: "wash",
        ]
        for role in ThemeColors.Role.allCases {
            for scheme in ThemeColors.Scheme.allCases {
                let color = ThemeColors.builtin(role, scheme).description
                let short = color == "#ffffff" ? "#fff" : color
                #expect(sheet.contains("--\(names[role] ?? ""):\(short)"), "\(role) \(scheme)")
            }
        }
    }

    @Test("The logo stands in the name's place, with its size and its text")
    func logo() throws {
        let page = Self.site.page("/statements/")
        let image = try #require(page.all("img").first)
        #expect(image["width"] == "120")
        #expect(image["height"] == "30")
        #expect(image["alt"] == "Our books")
        #expect(page.all("source").first?["media"] == "(prefers-color-scheme:dark)")
        #expect(!page.text.contains(">The Books</a>"))
        let plain = TestSite(["Content/site.yml": TestSite.settings("theme: {name: B & C}\n")]).build()
        #expect(plain.text("index.html").contains("<a class=\"name\" href=\"/\">B &amp; C</a>"))
        #expect(plain.text("index.html").contains("<meta property=\"og:site_name\" content=\"Books\">"))
    }

    @Test("The menu is the site's, and marks where the reader is")
    func menu() {
        let marked = { (address: String) in
            Self.site.page(address).all("a").filter { $0["aria-current"] != nil }
                .map { "\($0["href"] ?? "") \($0["aria-current"] ?? "")" }
        }
        #expect(marked("/") == ["/ page"])
        #expect(marked("/statements/") == ["/statements/ page"])
        #expect(marked("/statements/2026-01/") == ["/statements/ true"])
        #expect(marked("/guides/hold/").contains("/guides/hold/ page"))
        #expect(Self.site.text("index.html").contains("href=\"https://elsewhere.example/?a=1&amp;b=2\">Elsewhere</a>"))
        #expect(!Self.site.text("index.html").contains(">Programs</a></li>"))
    }

    @Test("The private edition keeps its own pages in the menu")
    func privateMenu() {
        let text = TestSite(Self.files, edition: .affiliate).build().text("index.html")
        #expect(text.contains(">Figures</a>"))
        #expect(text.contains(">Attribution</a>"))
        #expect(text.contains(">Reconciliation</a>"))
    }

    @Test("The footer has the site's text, links and profiles")
    func footer() {
        let text = Self.site.text("programs/index.html")
        #expect(text.contains("<p>Set in <em>Didot</em>, <a href=\"/guides/hold/\">why</a>.</p>"))
        #expect(!text.contains("Made with"))
        #expect(!text.contains(">All pages</a></li>"))
        #expect(text.contains("<li><a rel=\"me\" href=\"https://social.example/@books\">Mastodon</a></li>"))
    }

    @Test("A base path stands before what the theme leads to")
    func base() {
        let settings = TestSite.settings(baseURL: "https://books.example/sub", Self.settings)
        let site = TestSite(Self.files.merging(["Content/site.yml": settings]) { $1 }).build()
        let text = site.text("statements/index.html")
        #expect(text.contains("<a href=\"/sub/statements/\" aria-current=\"page\">Figures</a>"))
        #expect(text.contains("src=\"/sub/assets/logo."))
    }

    @Test("A statement weighs 30 KB or less with its style sheet, whatever the theme's settings")
    func weight() {
        var site = TestSite.lively()
        for (path, text) in Self.files where path.hasPrefix("Content/assets/") || path.hasSuffix("hold.md") {
            site.files[path] = text
        }
        site.files["Content/site.yml", default: ""] += Self.settings
        let built = site.build()
        let page = built.text("statements/2025-11/index.html").utf8.count
        let sheet = Self.sheet(built).utf8.count
        #expect(page + sheet <= 30 * 1024, "\(page) and \(sheet)")
    }
}
