import Testing

@testable import Content

@Suite("Layout and template of a page")
struct LayoutTests {
    private func read(_ more: String) -> (page: Page?, diagnostics: [String]) {
        let (content, _, diagnostics) = TestSite(["guides/one.md": TestSite.guide("Text.", more)]).render()
        return (content.pages.first { $0.slug == "one" }, diagnostics)
    }

    @Test("A page may be a landing page, or name a template of the site's own")
    func sound() {
        #expect(read("layout: landing\n").page?.layout == .landing)
        #expect(read("template: wide\n").page?.template == "wide")
        #expect(read("template: wide\n").page?.place(of: "template").line == 5)
        #expect(read("").page?.layout == nil)
    }

    @Test(
        "What else the two can be is an error",
        arguments: [
            (
                "layout: landng\n",
                "error guides/one.md:5:9 page/bad-word: `layout` cannot be `landng` (did you mean `landing`?)"
            ),
            (
                "layout: wide\n",
                "error guides/one.md:5:9 page/bad-word: `layout` cannot be `wide` (the words for it are `landing`)"
            ),
            (
                "template:\n",
                "error guides/one.md:5:10 page/empty: `template` has no value (write a value after the colon)"
            ),
            (
                "layout: landing\ntemplate: wide\n",
                "error guides/one.md:6:11 page/layout-and-template: `layout` and `template` are both given (keep "
                    + "`template`, whose file decides about all of the page, or `layout`)"
            ),
        ])
    func mistakes(more: String, expected: String) {
        #expect(read(more).diagnostics == [expected])
    }
}
