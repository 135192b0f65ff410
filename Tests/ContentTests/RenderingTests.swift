import Testing

@testable import Content

@Suite struct RenderingTests {
    @Test func aPageKnowsItsWordsHeadingsAndFirstParagraph() throws {
        let text = """
            > A quote.

            First *paragraph* here.

            ## One

            ### Below one

            #### Deeper

            ## Two

            """
        let (_, pages, _) = TestSite(["guides/a.md": TestSite.guide(text)]).render()
        let page = try #require(pages["/guides/a/"])
        #expect(page.firstParagraph == "First paragraph here.")
        #expect(page.wordCount == 10 && page.readingMinutes == 1)
        #expect(page.tableOfContents().map(\.heading.id) == ["one", "two"])
        #expect(page.tableOfContents().first?.children.map(\.heading.text) == ["Below one"])
        #expect(page.tableOfContents().first?.children.first?.children.isEmpty == true)
    }

    @Test func settingsDecideAboutHTMLAndPunctuation() {
        let page = ["guides/a.md": TestSite.guide("\"Quoted\" <b>x</b>\n")]
        let plain = TestSite(page).render().pages["/guides/a/"]?.htmlText
        #expect(plain == "<p>“Quoted” x</p>\n")
        let settings = "title: B\nbase_url: https://b.example\nauthor: S\nmarkdown: {html: true, smart: false}\n"
        let (_, pages, wrong) = TestSite(page.merging(["site.yml": settings]) { $1 }).render()
        #expect(pages["/guides/a/"]?.htmlText == "<p>&quot;Quoted&quot; <b>x</b></p>\n" && wrong.isEmpty)
    }

    @Test func oneRendererServesManyThreads() async {
        let files = (0..<40).map {
            ("guides/p\($0).md", TestSite.guide("# H\n\n[a](p\(($0 + 1) % 40).md#h) [b](aff:acme/trial#x)"))
        }
        let (content, _) = TestSite(Dictionary(uniqueKeysWithValues: files)).read()
        let renderer = PageRenderer(content: content, base: "/") { $0 }
        let alone = content.pages.map { renderer.render($0).htmlText }
        let together = await withTaskGroup(of: (Int, String).self) { group in
            for (index, page) in content.pages.enumerated() {
                group.addTask { (index, renderer.render(page).htmlText) }
            }
            var texts = [String](repeating: "", count: content.pages.count)
            for await (index, text) in group { texts[index] = text }
            return texts
        }
        #expect(alone == together)
    }
}
