import Testing

@testable import Content

@Suite struct SectionTests {
    static func page(_ more: String) -> String { "---\ntitle: T\ndescription: D\n\(more)---\n" }

    @Test func pagesStandBySectionThenByOrderThenNewestFirstThenBySlug() {
        let site = TestSite([
            "pages/about.md": Self.page(""), "guides/b.md": Self.page("date: 2026-01-01\n"),
            "guides/a.md": Self.page("date: 2026-01-01\n"), "guides/2026/c.md": Self.page("date: 2026-02-01\n"),
            "guides/d.md": Self.page("date: 2020-01-01\norder: 1\n"),
            "bonuses/e.md": Self.page("date: 2026-01-01\n"), "pages/late.md": Self.page("date: 2026-01-01\n"),
        ])
        let content = site.read().content
        #expect(
            content.pages.map(\.path) == [
                "/guides/d/", "/guides/c/", "/guides/a/", "/guides/b/", "/bonuses/e/", "/late/", "/about/",
            ])
        #expect(content.pages(in: .bonuses).map(\.slug) == ["e"])
    }

    @Test func draftsAndPagesOfALaterDayAreLeftOut() {
        let site = TestSite(
            [
                "guides/a.md": Self.page("date: 2026-01-01\ndraft: true\n"),
                "guides/b.md": Self.page("date: 2026-01-01\npublish: 2026-07-01\n"),
                "guides/c.md": Self.page("date: 2026-01-01\npublish: 2026-06-30\n"),
            ], asOf: "2026-06-30")
        let content = site.read().content
        #expect(content.pages.map(\.slug) == ["c"])
        #expect(content.leftOut.map(\.page.slug) == ["a", "b"])
        guard let first = content.leftOut.first, case .draft = first.reason else {
            Issue.record("a draft is left out as a draft")
            return
        }
    }

    @Test func twoPagesAtOneAddressAreAnErrorThatShowsBoth() throws {
        let site = TestSite([
            "guides/a.md": Self.page("date: 2026-01-01\n"), "guides/old/a.md": Self.page("date: 2026-01-01\n"),
        ])
        let diagnostic = try #require(site.read().diagnostics.first)
        #expect(diagnostic.code == "page/shared-address")
        #expect(diagnostic.place?.file == "Content/guides/old/a.md")
        #expect(diagnostic.related.first?.place.file == "Content/guides/a.md")
    }

    @Test func tagsListTheirPagesNewestFirst() {
        let site = TestSite([
            "guides/a.md": Self.page("date: 2026-01-01\ntags: [Payouts, Terms]\n"),
            "bonuses/b.md": Self.page("date: 2026-03-01\ntags: [payouts]\n"),
        ])
        let tags = site.read().content.tags
        #expect(tags.map(\.tag.slug) == ["payouts", "terms"] && tags.first?.tag.name == "Payouts")
        #expect(tags.first?.pages.map(\.slug) == ["b", "a"] && tags.first?.tag.path == "/tags/payouts/")
    }

    @Test func pagesAreExpiredFromTheDayAfterTheirLast() {
        let text = ["bonuses/a.md": Self.page("date: 2026-01-01\nexpires: 2026-06-30\n")]
        #expect(TestSite(text, asOf: "2026-06-30").read().content.pages.map(\.isExpired) == [false])
        #expect(TestSite(text, asOf: "2026-07-01").read().content.pages.map(\.isExpired) == [true])
    }

    @Test func theOrderOfFilesDoesNotMatter() {
        let site = TestSite([
            "guides/a.md": Self.page("date: 2026-01-01\n"), "guides/b.md": Self.page("date: 2026-01-01\ndraft: x\n"),
            "guides/c.md": "x",
        ])
        let files = site.contentFiles.sorted { $0.path < $1.path }
        let read = { ContentReader(files: $0, programs: [], asOf: site.asOf).read() }
        let (first, second) = (read(files), read(files.reversed()))
        #expect(first.content.pages.map(\.path) == second.content.pages.map(\.path))
        #expect(first.diagnostics == second.diagnostics)
    }
}
