import Markdown
import Testing

@Suite("The caller decides on links, images, fences and expressions")
struct HookTests {
    private static let hooksCases: [(String, String, String, [String])] = [
        (
            "a link", "x [a *b*](aff:k/t 'u')",
            "<p>x <a href=\"https://t.co/?a=1&amp;b=%222%22\" title=\"u\" rel=\"sponsored nofollow\" data-x=\"&quot;&lt;\">"
                + "a <em>b</em></a></p>\n", ["link aff:k/t 1:3"]
        ),
        ("a dropped link", "[*a*](drop) b", "<p><em>a</em> b</p>\n", ["link drop 1:1"]),
        (
            "a bare address", "x www.a.b", "<p>x <a href=\"http://www.a.b\">www.a.b</a></p>\n",
            ["link http://www.a.b 1:3"]
        ),
        ("an unsafe link is not asked about", "[a](javascript:x)", "<p>a</p>\n", []),
        (
            "an image", "![a *b*](a.png)",
            "<p><img src=\"/assets/a.1.png\" alt=\"a b\" width=\"3\" height=\"2\" srcset=\"/b.png 2x\" loading=\"lazy\" /></p>\n",
            ["image a.png a b 1:1"]
        ),
        ("a dropped image", "![a](drop)", "<p>a</p>\n", ["image drop a 1:1"]),
        (
            "a fence", "- x\n\n  ```chart k=1\n  ab\n  ```\n",
            "<ul>\n<li>\n<p>x</p>\n<figure>3</figure>\n</li>\n</ul>\n", ["fence chart k=1 3:3"]
        ),
        (
            "a fence that stays", "```swift\n```\n", "<pre><code class=\"language-swift\"></code></pre>\n",
            ["fence swift 1:1"]
        ),
        ("a fence without info", "~~~\na\n~~~\n", "<pre><code>a\n</code></pre>\n", ["fence  1:1"]),
        ("indented code is no fence", "    ```\n", "<pre><code>```\n</code></pre>\n", []),
        (
            "an expression", "a {{ earned 2026 }} {{b}}", "<p>a <b>7</b> <b>7</b></p>\n",
            ["expression earned 2026 1:3", "expression b 1:21"]
        ),
        ("an expression that stays", "{{ none }}", "<p>{{ none }}</p>\n", ["expression none 1:1"]),
        (
            "code, escapes and halves are no expressions", "`{{ a }}` \\{{ b }} {{ c",
            "<p><code>{{ a }}</code> {{ b }} {{ c</p>\n", []
        ),
        (
            "an expression in a cell", "| {{ a }} |\n| - |\n",
            "<table>\n<thead>\n<tr>\n<th><b>7</b></th>\n</tr>\n</thead>\n</table>\n", ["expression a 1:3"]
        ),
    ]

    @Test("Hooks replace what they are asked about, at its place", arguments: hooksCases)
    func hooks(_ name: String, _ markdown: String, _ html: String, _ asked: [String]) {
        let hooks = RecordingHooks()
        let document = MarkdownRenderer(options: RenderingCase.plainOptions).render(markdown, hooks: hooks)
        #expect(document.htmlText == html)
        #expect(hooks.asked == asked)
    }

    @Test("A heading's link is asked about once, though its outline is rendered too")
    func once() {
        let hooks = RecordingHooks()
        let document = MarkdownRenderer().render("# [a](aff:b) {{ c }}\n", hooks: hooks)
        #expect(hooks.asked == ["link aff:b 1:3", "expression c 1:14"])
        #expect(document.headings.first?.html == "a <b>7</b>")
        #expect(document.headings.first?.text == "a 7")
    }
}
