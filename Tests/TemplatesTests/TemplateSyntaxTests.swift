import Templates
import Testing

@Suite("Syntax")
struct TemplateSyntaxTests {
    static let onlyBlocks = "(put it into a block: `{{$name}}…{{/name}}`)"
    static let names = "(names consist of ASCII letters, digits, `_` and `-`, with dots between names)"

    static let rows: [Faulty] = [
        Faulty(
            "a tag without its end", "ab\n  {{title", [:],
            "page:2:3 template/syntax: the tag is not closed (end it with `}}`)"),
        Faulty(
            "a tag without its end before another", "{{title <b>{{title}}</b>", [:],
            "page:1:1 template/syntax: the tag is not closed (end it with `}}`)"),
        Faulty(
            "a comment without its end", "{{! title }", [:],
            "page:1:1 template/syntax: the tag is not closed (end it with `}}`)"),
        Faulty(
            "a delimiter at the end", "é{{", [:], "page:1:2 template/syntax: the tag is not closed (end it with `}}`)"),
        Faulty(
            "a section that is never closed", "<p>{{#title}}\n", [:],
            "page:1:4 template/syntax: `title` is opened here and never closed (close it with `{{/title}}`)"),
        Faulty(
            "a section that is closed but not open", "{{/title}}", [:],
            "page:1:1 template/syntax: `title` is closed here but was never opened (delete this tag, or open it before with `{{#title}}`)"
        ),
        Faulty(
            "sections that cross", "{{#title}}{{#site}}{{/title}}", [:],
            "page:1:20 template/syntax: `title` is closed here, but `site` inside it is still open (close it before with `{{/site}}`)"
        ),
        Faulty(
            "a section closed by another name", "{{#title}}{{/titel}}{{/title}}", [:],
            "page:1:11 template/syntax: `titel` is closed here, but `title` is what is open (close it with `{{/title}}`)"
        ),
        Faulty(
            "a section whose one end is mistyped", "{{#title}}x{{/titel}} {{site.name}}", [:],
            "page:1:12 template/syntax: `titel` is closed here, but `title` is what is open (close it with `{{/title}}`)"
        ),
        Faulty(
            "a section whose one end is mistyped, before another of its name",
            "{{#title}}x{{/titel}} {{#title}}y{{/ title }}", [:],
            "page:1:12 template/syntax: `titel` is closed here, but `title` is what is open (close it with `{{/title}}`)"
        ),
        Faulty(
            "a mistyped end inside another section", "{{#site}}{{#title}}x{{/titel}}{{/site}}", [:],
            "page:1:21 template/syntax: `titel` is closed here, but `title` is what is open (close it with `{{/title}}`)"
        ),
        Faulty(
            "a file that ends too early is one mistake", "{{#site}}{{#title}}x", [:],
            "page:1:10 template/syntax: `title` is opened here and never closed (close it with `{{/title}}`)"),
        Faulty(
            "a tag that names nothing", "{{ }}", [:],
            "page:1:1 template/syntax: the tag names nothing (write a field's name into it, or delete it)"),
        Faulty(
            "a name of two words", "{{page title}}", [:],
            "page:1:1 template/syntax: `page title` is not a name \(names)"),
        Faulty(
            "a name that begins with a dot", "{{.title}}", [:],
            "page:1:1 template/syntax: `.title` is not a name \(names)"),
        Faulty(
            "a name with two dots", "{{site..name}}", [:],
            "page:1:1 template/syntax: `site..name` is not a name \(names)"),
        Faulty("a name beyond ASCII", "{{prénom}}", [:], "page:1:1 template/syntax: `prénom` is not a name \(names)"),
        Faulty(
            "a blank before the sign", "{{ #title}}x", [:], "page:1:1 template/syntax: `#title` is not a name \(names)"),
        Faulty(
            "a function", "{{uppercased(title)}}", [:],
            "page:1:1 template/syntax: `uppercased(title)` is a function, and functions are not supported (templates only show fields; use one that has the value as it is to be shown)"
        ),
        Faulty(
            "a section over a function is one mistake", "{{#reversed(months)}}x{{/reversed(months)}}", [:],
            "page:1:1 template/syntax: `reversed(months)` is a function, and functions are not supported (templates only show fields; use one that has the value as it is to be shown)"
        ),
        Faulty(
            "a pragma", "{{% CONTENT_TYPE: TEXT}}", [:],
            "page:1:1 template/syntax: pragmas are not supported (every text is escaped as HTML; delete this tag)"),
        Faulty(
            "a partial named by a field", "{{>*title}}", [:],
            "page:1:1 template/syntax: names of partials cannot come from a field (write the partial's name out)"),
        Faulty(
            "a parent in a subfolder", "{{<parts/layout}}{{/parts/layout}}", [:],
            "page:1:1 template/syntax: a parent cannot stand in a subfolder, because its end could not name it (move the template up into `Templates/`)"
        ),
        Faulty(
            "a line break right after the delimiter", "{{\ntitle}}", [:],
            "page:1:1 template/syntax: a tag cannot begin with a line break (put the name right after the opening delimiter)"
        ),
        Faulty(
            "three braces closed by two", "{{{chart}}", [:],
            "page:1:1 template/syntax: the tag has three opening braces and two closing (write `{{{chart}}}`)"),
        Faulty("four braces", "{{{{chart}}}}", [:], "page:1:1 template/syntax: `{chart` is not a name \(names)"),
        Faulty(
            "text in a parent", "{{<layout}} text {{$main}}{{/main}}{{/layout}}", ["layout": "{{$main}}{{/main}}"],
            "page:1:13 template/syntax: text inside a parent but outside its blocks is never shown \(onlyBlocks)"),
        Faulty(
            "other tags in a parent", "{{<layout}}{{title}}{{#title}}{{/title}}{{/layout}}", ["layout": ""],
            "page:1:12 template/syntax: only blocks may stand directly inside a parent \(onlyBlocks)",
            "page:1:21 template/syntax: only blocks may stand directly inside a parent \(onlyBlocks)"),
        Faulty(
            "a block filled twice", "{{<layout}}{{$a}}{{/a}}{{$a}}{{/a}}{{/layout}}", ["layout": "{{$a}}{{/a}}"],
            "page:1:24 template/syntax: the block `a` is filled twice (keep one of the two)"),
        Faulty(
            "delimiters changed inside a section", "{{#title}}{{=<% %>=}}{{/title}}", [:],
            "page:1:11 template/syntax: delimiters cannot be changed inside a section, parent or block (change them before it, for the rest of the file)"
        ),
        Faulty(
            "delimiters that are none", "{{=a b=}}", [:],
            "page:1:1 template/syntax: these are no delimiters (use two or more of the characters < > [ ] % | @ ~ : for each, as in `<% %>`)"
        ),
        Faulty(
            "delimiters of one character", "{{=| |=}}|#title||/title|", [:],
            "page:1:1 template/syntax: these are no delimiters (use two or more of the characters < > [ ] % | @ ~ : for each, as in `<% %>`)"
        ),
        Faulty(
            "triple braces with other delimiters", "{{=<% %>=}}<%{chart}%>", [:],
            "page:1:12 template/syntax: triple braces do not work with other delimiters (print HTML with `&` as the first character of the tag)"
        ),
        Faulty(
            "a combining character after a tag", "{{title}}\u{301}", [:],
            "page:1:10 template/syntax: a character here combines with the delimiter of a tag (put a blank or a line break between them)"
        ),
        Faulty(
            "a combining character before a tag", "\u{600}{{title}}", [:],
            "page:1:2 template/syntax: a character here combines with the delimiter of a tag (put a blank or a line break between them)"
        ),
    ]

    @Test("What cannot be read is reported, with its place", arguments: rows)
    func faultsAreReported(_ row: Faulty) {
        #expect(theme(row.templates).check(["page": PageView.schema]).map(line) == row.expected)
    }

    @Test("Templates that no page uses are checked for syntax, and for nothing else")
    func unusedTemplatesAreCheckedForSyntax() {
        let set = theme(["page": "", "other": "{{unknown}}{{>missing}}{{#a}}"])
        #expect(
            set.check(["page": PageView.schema]).map(line) == [
                "other:1:24 template/syntax: `a` is opened here and never closed (close it with `{{/a}}`)"
            ])
    }

    @Test("A template that is not UTF-8 is reported")
    func otherEncodingsAreReported() {
        let set = TemplateSet([TemplateFile(path: "page.mustache", bytes: [0x61, 0xE4, 0x62])], theme: [])
        #expect(
            set.check(["page": PageView.schema]).map(line) == [
                "page:1:1 template/encoding: the template is not UTF-8 (save the file as UTF-8)"
            ])
    }
}
