import Testing

@testable import Content

@Suite struct AliasTests {
    static let sound = [
        ("/old/", "/old/"), ("/old", "/old/"), ("/2019/01/How_to-start/", "/2019/01/How_to-start/"),
        ("/old.html", "/old.html"), ("/a/index.html", "/a/"), ("/guides/x/", "/guides/x/"), ("/v1.2/", "/v1.2/"),
    ]

    @Test(arguments: sound) func anOldAddressIsReadAsFolderOrFile(_ written: String, _ path: String) {
        let (content, wrong) = TestSite(["guides/a.md": TestSite.guide("x", "aliases: [\"\(written)\"]\n")]).read()
        #expect(wrong.isEmpty)
        #expect(content.pages.first?.aliases.map(\.path) == [path])
        #expect(content.pages.first?.aliases.first?.place.description == "Content/guides/a.md:5:11")
    }

    @Test(arguments: [
        "old", "/", "//old", "/a//b", "/../x", "/.hidden/", "/a?b", "/a#b", "/a b", "/ä/", "/a%20b", "/a:b", "/tags/",
        "/assets/x/", "/go/acme/", "/feed.rss", "https://a.example/x",
    ])
    func whatCannotLeadOnIsAnError(_ written: String) {
        let (_, wrong) = TestSite(["guides/a.md": TestSite.guide("x", "aliases: [\"\(written)\"]\n")]).read()
        #expect(wrong.map(\.code) == ["page/bad-alias"], "\(written)")
        #expect(wrong.first?.hint != nil)
    }
}
