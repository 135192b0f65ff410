import Diagnostics
import Testing

@testable import Content

@Suite struct LinkTests {
    static let files = [
        "guides/other.md": TestSite.guide("## Two words\n\nText\n"), "pages/about.md": "---\ntitle: A\n---\n## Who\n",
        "bonuses/gone.md": TestSite.guide("x", "draft: true\n"),
        "bonuses/soon.md": TestSite.guide("x", "publish: 2026-12-01\n"),
        "programs/acme.md": "About it.\n", "assets/price list.pdf": "x", "assets/a.svg": "<svg/>",
    ]

    static func render(_ text: String, base: String = "/", use: RenderingUse = .page) -> (html: String, wrong: [String])
    {
        let site = TestSite(files.merging(["guides/here.md": TestSite.guide(text)]) { $1 })
        let (_, pages, diagnostics) = site.render(
            base: base, use: use, paths: ["/statements/", "/feed.xml", "/guides/"])
        return (pages["/guides/here/"]?.htmlText ?? "", diagnostics)
    }

    static let sound: [(written: String, href: String)] = [
        ("other.md", "/books/guides/other/"), ("./other.md#two-words", "/books/guides/other/#two-words"),
        ("../pages/about.md", "/books/about/"), ("../programs/acme.md", "/books/programs/acme/"),
        ("../programs/acme.yml#terms", "/books/programs/acme/#terms"),
        ("../programs/plain.yml", "/books/programs/plain/"), ("other", "/books/guides/other/"),
        ("about", "/books/about/"), ("guides/other", "/books/guides/other/"), ("../guides/", "/books/guides/"),
        ("/guides/other", "/books/guides/other/"), ("/guides/other/#two-words", "/books/guides/other/#two-words"),
        ("/statements/?m=1#x", "/books/statements/?m=1#x"), ("/feed.xml", "/books/feed.xml"),
        ("../assets/price%20list.pdf", "/books/assets/price%20list.pdf"),
        ("<../assets/price list.pdf>", "/books/assets/price%20list.pdf"), ("/assets/a.svg", "/books/assets/a.svg"),
        ("#here-too", "#here-too"), ("#top", "#top"), ("mailto:a@b.example", "mailto:a@b.example"),
        ("https://books.example/guides/other/", "/books/guides/other/"),
    ]

    @Test(arguments: sound.indices) func linksOfTheSiteLeadToAddresses(_ index: Int) {
        let row = Self.sound[index]
        let (html, wrong) = Self.render("[text](\(row.written))\n\n## Here too\n", base: "/books/")
        #expect(html.contains("<a href=\"\(row.href)\">text</a>"), "\(row.written): \(html)")
        #expect(wrong.isEmpty, "\(row.written)")
    }

    @Test func linksToTheWebSayNothingOfTheOpener() {
        let (html, wrong) = Self.render("[a](https://plain.example/x?y=1) <http://b.example> [c](//c.example/)")
        #expect(html.contains("<a href=\"https://plain.example/x?y=1\" rel=\"noopener\">a</a>"))
        #expect(html.contains("<a href=\"http://b.example\" rel=\"noopener\">"))
        #expect(html.contains("<a href=\"https://c.example/\" rel=\"noopener\">c</a>"))
        #expect(wrong.isEmpty)
    }

    @Test func inFeedsEveryAddressIsWhole() {
        let base = "https://books.example/"
        let (html, _) = Self.render("## Part\n\n[a](other.md) [b](#part) ![c](../assets/a.svg)", base: base, use: .feed)
        #expect(html.contains("href=\"https://books.example/guides/other/\""))
        #expect(html.contains("href=\"https://books.example/guides/here/#part\""))
        #expect(html.contains("src=\"https://books.example/assets/a.svg\""))
        #expect(html.components("href=") == 2)
    }

    static let broken: [(written: String, expected: String)] = [
        ("othr.md", "page/broken-link: there is no page `othr.md` (did you mean `other.md`?)"),
        (
            "../comparisons/other.md",
            "page/broken-link: there is no page `../comparisons/other.md` (did you mean `other.md`?)"
        ),
        (
            "../programs/acne.yml",
            "page/broken-link: there is no page `../programs/acne.yml` (did you mean `../programs/acme.yml`?)"
        ),
        ("othr", "page/broken-link: there is no page `othr` (did you mean `other.md`?)"),
        (
            "../../../x.md",
            "page/broken-link: there is no page `../../../x.md` (write the path of a page's file, relative to this one)"
        ),
        ("/statement/", "page/broken-link: the site has no page `/statement/` (did you mean `/statements/`?)"),
        (
            "https://books.example/x/",
            "page/broken-link: the site has no page `/x/` (remove the link, or write the address of a page)"
        ),
        (
            "other.md#two-wrds",
            "page/broken-anchor: `/guides/other/` has no heading `#two-wrds` (did you mean `two-words`?)"
        ),
        (
            "#nowhere",
            "page/broken-anchor: `/guides/here/` has no heading `#nowhere` (the page has no headings: remove `#nowhere`)"
        ),
        (
            "../bonuses/gone.md",
            "page/link-to-draft: `../bonuses/gone.md` is a draft, and no part of the site (take `draft: true` out of it, or remove the link)"
        ),
        (
            "/bonuses/soon/",
            "page/link-to-draft: `/bonuses/soon/` is no part of the site before 2026-12-01 (give this page the same `publish` date, or remove the link)"
        ),
        ("../assets/b.svg", "page/unknown-asset: there is no file `../assets/b.svg` (did you mean `../assets/a.svg`?)"),
        ("", "page/empty-link: the link leads nowhere (write an address between the parentheses)"),
    ]

    @Test(arguments: broken.indices) func brokenLinksSayWhatWouldBeRight(_ index: Int) {
        let row = Self.broken[index]
        let (_, wrong) = Self.render("First line.\n\nSee [text](\(row.written)).")
        #expect(wrong == ["error guides/here.md:8:5 " + row.expected], "\(row.written)")
    }

    @Test func aLinkToAPageThatIsBrokenItselfGivesNoSecondError() {
        let site = TestSite([
            "guides/a.md": TestSite.guide("[b](b.md)"), "guides/b.md": "---\ntitle: B\n---\n",
        ])
        #expect(site.render().diagnostics.allSatisfy { $0.contains("guides/b.md:") })
    }

    @Test func markdownIssuesAreWarningsAtTheirPlace() {
        let (_, wrong) = Self.render("Text with <b>bold</b> and [^x].")
        #expect(wrong.contains { $0.hasPrefix("warning guides/here.md:6:11 markdown/raw-html: HTML") })
        #expect(wrong.contains { $0.hasPrefix("warning guides/here.md:6:27 markdown/undefined-footnote: ") })
        #expect(wrong.allSatisfy { $0.hasPrefix("warning ") })
    }
}

extension String {
    /// How often a text stands in this one.
    func components(_ text: String) -> Int { ranges(of: text).count }
}
