import Markdown
import Testing

@Suite("Extensions work on CommonMark's tree")
struct ExtensionTests {
    private static let tablesCases: [RenderingCase] = [
        RenderingCase(
            "in a list item", "- | a |\n  | - |\n  | b |\n", "<ul>\n<li>\n\(table(["a"], [["b"]]))</li>\n</ul>\n"),
        RenderingCase(
            "in a quote", "> | a | b |\n> | - | - |\n> | c | d |\n",
            "<blockquote>\n\(table(["a", "b"], [["c", "d"]]))</blockquote>\n"),
        RenderingCase(
            "in a quote in a list", "1. > | a |\n   > | - |\n   > | c |\n",
            "<ol>\n<li>\n<blockquote>\n\(table(["a"], [["c"]]))</blockquote>\n</li>\n</ol>\n"),
        RenderingCase("after text", "text *a\nb*\n| a |\n| - |\n", "<p>text <em>a\nb</em></p>\n\(table(["a"], []))"),
        RenderingCase(
            "after text in a tight item", "- text\n  | a |\n  | - |\n",
            "<ul>\n<li>text\n\(table(["a"], []))</li>\n</ul>\n"),
        RenderingCase(
            "markup stays in its cell", "| *a | b* |\n| - | - |\n| `c | d` |\n",
            table(["*a", "b*"], [["`c", "d`"]])),
        RenderingCase(
            "cells know the document's link definitions", "| [a] |\n| - |\n| [b][a] |\n\n[a]: /u\n",
            table(["<a href=\"/u\">a</a>"], [["<a href=\"/u\">b</a>"]])),
        RenderingCase(
            "what would start a block elsewhere is text in a cell", "| # a |\n| - |\n| - b |\n| > c |\n",
            table(["# a"], [["- b"], ["&gt; c"]])),
        RenderingCase("without a delimiter row", "| a |\n| b |\n", "<p>| a |\n| b |</p>\n"),
        RenderingCase(
            "extensions in cells", "| ~~a~~ www.b.co |\n| - |\n",
            table(["<del>a</del> <a href=\"http://www.b.co\">www.b.co</a>"], [])),
        RenderingCase(
            "a rule right below", "> a\n> | b |\n> | - |\n> | c |\n> ---\n",
            "<blockquote>\n<p>a</p>\n\(table(["b"], [["c"]]))<hr />\n</blockquote>\n"),
        RenderingCase("a row of =", "| b |\n| - |\n===\n", table(["b"], [["==="]])),
        RenderingCase("pipes in a heading of two lines", "a | b\nc | d\n---\n", "<h2>a | b\nc | d</h2>\n"),
        RenderingCase("CRLF", "| a |\r\n| - |\r\n| b |\r\n", table(["a"], [["b"]])),
        RenderingCase("a pipe escaped in code", "| `a\\|b` |\n| - |\n", table(["<code>a|b</code>"], [])),
    ]

    @Test("Tables", arguments: tablesCases)
    func tables(_ example: RenderingCase) {
        example.check()
    }

    private static let tasksCases: [RenderingCase] = [
        RenderingCase(
            "a capital X", "- [X] a\n", "<ul>\n<li><input checked=\"\" disabled=\"\" type=\"checkbox\"> a</li>\n</ul>\n"
        ),
        RenderingCase("ordered", "1. [ ] a\n", "<ol>\n<li><input disabled=\"\" type=\"checkbox\"> a</li>\n</ol>\n"),
        RenderingCase(
            "loose", "- [ ] a\n\n- b\n",
            "<ul>\n<li>\n<p><input disabled=\"\" type=\"checkbox\"> a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
        RenderingCase("escaped", "- \\[ ] a\n", "<ul>\n<li>[ ] a</li>\n</ul>\n"),
        RenderingCase("without a space", "- [ ]a\n", "<ul>\n<li>[ ]a</li>\n</ul>\n"),
        RenderingCase("outside a list", "[ ] a\n", "<p>[ ] a</p>\n"),
        RenderingCase(
            "with markup", "- [x] *a*\n",
            "<ul>\n<li><input checked=\"\" disabled=\"\" type=\"checkbox\"> <em>a</em></li>\n</ul>\n"),
    ]

    @Test("Task lists", arguments: tasksCases)
    func tasks(_ example: RenderingCase) {
        example.check()
    }

    private static let strikethroughCases: [RenderingCase] = [
        RenderingCase("one tilde", "~a~ b", "<p><del>a</del> b</p>\n"),
        RenderingCase("around markup", "~~a *b* `c`~~", "<p><del>a <em>b</em> <code>c</code></del></p>\n"),
        RenderingCase("inside markup", "*~~a~~*", "<p><em><del>a</del></em></p>\n"),
        RenderingCase("over a line break", "~~a\nb~~", "<p><del>a\nb</del></p>\n"),
        RenderingCase("three tildes", "a ~~~b~~~", "<p>a ~~~b~~~</p>\n"),
        RenderingCase("different lengths", "~a~~", "<p>~a~~</p>\n"),
        RenderingCase("escaped", "\\~~a~~ \\~b\\~", "<p>~~a~~ ~b~</p>\n"),
        RenderingCase("spaces inside", "~~ a ~~", "<p>~~ a ~~</p>\n"),
        RenderingCase("does not cross an element", "*~~a* b~~", "<p><em>~~a</em> b~~</p>\n"),
        RenderingCase("in code", "`~~a~~`", "<p><code>~~a~~</code></p>\n"),
        RenderingCase("in a link", "[~~a~~](b)", "<p><a href=\"b\"><del>a</del></a></p>\n"),
    ]

    @Test("Strikethrough", arguments: strikethroughCases)
    func strikethrough(_ example: RenderingCase) {
        example.check()
    }

    private static let addressesCases: [RenderingCase] = [
        RenderingCase("after punctuation", "(https://a.b/c)", "<p>(<a href=\"https://a.b/c\">https://a.b/c</a>)</p>\n"),
        RenderingCase(
            "an entity ends none", "http://a.b/?c&amp;d",
            "<p><a href=\"http://a.b/?c&amp;d\">http://a.b/?c&amp;d</a></p>\n"),
        RenderingCase("in a link's text", "[www.a.b](c)", "<p><a href=\"c\">www.a.b</a></p>\n"),
        RenderingCase("within a word", "awww.a.b", "<p>awww.a.b</p>\n"),
        RenderingCase("another scheme", "xhttp://a.b gopher://a.b", "<p>xhttp://a.b gopher://a.b</p>\n"),
        RenderingCase("an underscore in the domain", "www.a_b.c", "<p>www.a_b.c</p>\n"),
        RenderingCase(
            "two e-mail addresses", "a@b.c, d@e.f.",
            "<p><a href=\"mailto:a@b.c\">a@b.c</a>, <a href=\"mailto:d@e.f\">d@e.f</a>.</p>\n"),
        RenderingCase("no domain", "http:// www. @a a@", "<p>http:// www. @a a@</p>\n"),
        RenderingCase("in image text", "![www.a.b](c)", "<p><img src=\"c\" alt=\"www.a.b\" /></p>\n"),
        RenderingCase(
            "letters beyond ASCII", "https://ä.de/ö", "<p><a href=\"https://%C3%A4.de/%C3%B6\">https://ä.de/ö</a></p>\n"
        ),
    ]

    @Test("Bare addresses", arguments: addressesCases)
    func addresses(_ example: RenderingCase) {
        example.check()
    }

    @Test("A bare address keeps its quotes and dashes where punctuation is made typographic")
    func smartAddresses() {
        var options = RenderingCase.plainOptions
        options.smartPunctuation = true
        RenderingCase(
            "", "\"https://a.b/c--d\" -- it's",
            "<p>“<a href=\"https://a.b/c--d\">https://a.b/c--d</a>” – it’s</p>\n"
        ).check(options)
    }

    private static let calloutsCases: [RenderingCase] = [
        RenderingCase("a note", "> [!NOTE]\n> a\n", callout("note", "Note", "<p>a</p>\n")),
        RenderingCase("lower case", "> [!tip]\n> a\n", callout("tip", "Tip", "<p>a</p>\n")),
        RenderingCase(
            "a blank line after the marker", "> [!IMPORTANT]\n>\n> a\n", callout("important", "Important", "<p>a</p>\n")
        ),
        RenderingCase("nothing but the marker", "> [!WARNING]\n", callout("warning", "Warning", "")),
        RenderingCase("a list", "> [!CAUTION]\n> - a\n", callout("caution", "Caution", "<ul>\n<li>a</li>\n</ul>\n")),
        RenderingCase("a table", "> [!NOTE]\n> | a |\n> | - |\n", callout("note", "Note", table(["a"], []))),
        RenderingCase(
            "a quote inside", "> [!NOTE]\n> > [!TIP]\n> > a\n",
            callout("note", "Note", callout("tip", "Tip", "<p>a</p>\n"))),
        RenderingCase("an unknown word", "> [!FOO]\n> a\n", "<blockquote>\n<p>[!FOO]\na</p>\n</blockquote>\n"),
        RenderingCase("text behind the marker", "> [!NOTE] a\n", "<blockquote>\n<p>[!NOTE] a</p>\n</blockquote>\n"),
        RenderingCase("escaped", "> \\[!NOTE]\n> a\n", "<blockquote>\n<p>[!NOTE]\na</p>\n</blockquote>\n"),
        RenderingCase("outside a quote", "[!NOTE]\na\n", "<p>[!NOTE]\na</p>\n"),
    ]

    @Test("Callouts", arguments: calloutsCases)
    func callouts(_ example: RenderingCase) {
        example.check()
    }

    @Test("Nothing of it is understood when it is switched off")
    func off() {
        var options = RenderingCase.plainOptions
        options.extensions = []
        RenderingCase(
            "", "~~a~~ www.b.c [^d] {{ e }}\n\n[^d]: f g\n\n> [!NOTE]\n\n- [ ] h\n\n| i |\n| - |\n",
            "<p>~~a~~ www.b.c [^d] {{ e }}</p>\n<p>[^d]: f g</p>\n<blockquote>\n<p>[!NOTE]</p>\n</blockquote>\n"
                + "<ul>\n<li>[ ] h</li>\n</ul>\n<p>| i |\n| - |</p>\n"
        ).check(options)
    }
}

private func table(_ header: [String], _ rows: [[String]]) -> String {
    func row(_ cells: [String], _ name: String) -> String {
        "<tr>\n" + cells.map { "<\(name)>\($0)</\(name)>\n" }.joined() + "</tr>\n"
    }
    let body = rows.isEmpty ? "" : "<tbody>\n" + rows.map { row($0, "td") }.joined() + "</tbody>\n"
    return "<table>\n<thead>\n" + row(header, "th") + "</thead>\n" + body + "</table>\n"
}

private func callout(_ word: String, _ title: String, _ content: String) -> String {
    "<div class=\"callout callout-\(word)\" role=\"note\">\n<p class=\"callout-title\">\(title)</p>\n\(content)</div>\n"
}
