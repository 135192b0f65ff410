import Templates
import Testing

@Suite("Check")
struct TemplateCheckTests {
    static let good: [Faulty] = [
        Faulty(
            "every kind of field",
            "{{title}}{{{chart}}}{{#is_provisional}}x{{/is_provisional}}{{#site}}{{name}}{{/site}}{{site.name}}{{^offer}}x{{/offer}}{{#tags}}{{.}}{{/tags}}{{^months}}x{{/months}}"
        ),
        Faulty("names of outer views", "{{#months}}{{#offer}}{{url}}{{label}}{{title}}{{/offer}}{{/months}}"),
        Faulty(
            "a view of its own type", "{{#tree}}{{>node}}{{/tree}}",
            ["node": "{{label}}{{#children}}{{>node}}{{/children}}"]),
        Faulty(
            "two templates that include each other for what lies deeper", "{{#tree}}{{>a}}{{/tree}}",
            ["a": "{{#children}}{{>b}}{{/children}}", "b": "{{label}}{{#children}}{{>a}}{{/children}}"]),
        Faulty(
            "a child's child that fills a block again", "{{<article}}{{$title}}{{title}}{{/title}}{{/article}}",
            [
                "article": "{{<layout}}{{$title}}x{{/title}}{{$main}}{{/main}}{{/layout}}",
                "layout": "{{$title}}{{/title}}{{>main}}", "main": "{{$main}}{{/main}}",
            ]),
        Faulty(
            "a partial in two contexts that both have the name", "{{>earned}}{{#months}}{{>earned}}{{/months}}",
            ["earned": "{{title}}"]),
    ]

    static let bad: [Faulty] = [
        Faulty(
            "a name with a slip", "<h1>\n é {{ titel }}", [:],
            "page:2:7 template/unknown-name: there is no field `titel` here (did you mean `title`?)"),
        Faulty(
            "a name unlike any", "{{#site}}{{revenue}}{{/site}}", [:],
            "page:1:12 template/unknown-name: there is no field `revenue` here (the fields are `name`, `offer`, `title`, `subtitle`, `chart`, `is_provisional`, `site`, `months`, `tags`, `tree`)"
        ),
        Faulty(
            "a section of an unknown name is one mistake", "{{#mnths}}{{label}}{{/mnths}}", [:],
            "page:1:4 template/unknown-name: there is no field `mnths` here (did you mean `months`?)"),
        Faulty(
            "a field that an object does not have", "{{site.nam}}", [:],
            "page:1:3 template/unknown-name: `site` has no field `nam` (did you mean `name`?)"),
        Faulty(
            "a dotted name never goes outwards", "{{#months}}{{offer.title}}{{/months}}", [:],
            "page:1:14 template/unknown-name: `offer` has no field `title` (the fields are `url`)"),
        Faulty(
            "a field of a list", "{{months.label}}", [:],
            "page:1:3 template/unknown-name: `months` is a list and has no field `label` (name the field inside `{{#months}}…{{/months}}`)"
        ),
        Faulty(
            "a field of a text", "{{title.length}}", [:],
            "page:1:3 template/unknown-name: `title` is a text and has no field `length` (only objects have fields)"),
        Faulty(
            "a partial that is missing", "{{>parts/ofer}}", ["parts/offer": ""],
            "page:1:4 template/unknown-partial: there is no partial `parts/ofer` (did you mean `parts/offer`?)"),
        Faulty(
            "a parent that is missing", "{{<frame}}{{/frame}}", ["layout": ""],
            "page:1:4 template/unknown-partial: there is no parent `frame` (add `Templates/frame.mustache`)"),
        Faulty(
            "text in triple braces", "{{{title}}}{{&site.name}}", [:],
            "page:1:4 template/unescaped-text: `title` is text, and text must be escaped (write `{{title}}`)",
            "page:1:15 template/unescaped-text: `site.name` is text, and text must be escaped (write `{{site.name}}`)"),
        Faulty(
            "HTML that is escaped", "{{chart}}", [:],
            "page:1:3 template/escaped-html: `chart` is HTML, and escaping would show its tags (write `{{{chart}}}`)"),
        Faulty(
            "a flag that is printed", "{{is_provisional}}", [:],
            "page:1:3 template/not-text: `is_provisional` is a flag and cannot be printed (use it for a section: `{{#is_provisional}}…{{/is_provisional}}`)"
        ),
        Faulty(
            "an object that is printed", "{{site}}", [:],
            "page:1:3 template/not-text: `site` is an object and cannot be printed (print one of its fields, such as `{{site.name}}`)"
        ),
        Faulty(
            "a list that is printed", "{{months}}", [:],
            "page:1:3 template/not-text: `months` is a list and cannot be printed (repeat over it: `{{#months}}…{{/months}}`)"
        ),
        Faulty(
            "an element that is printed", "{{#months}}{{.}}{{/months}}", [:],
            "page:1:14 template/not-text: `.` is an object and cannot be printed (print one of its fields, such as `{{label}}`)"
        ),
        Faulty(
            "an element where there is none", "{{^tags}}{{.}}{{/tags}}", [:],
            "page:1:12 template/not-text: `.` is a list and cannot be printed (inside `{{^…}}` there is no element to print)"
        ),
        Faulty(
            "a block that the parent does not have", "{{<layout}}{{$mian}}{{/mian}}{{/layout}}",
            ["layout": "{{$main}}{{/main}}"],
            "page:1:15 template/unknown-block: `layout` has no block `mian` (did you mean `main`?)"),
        Faulty(
            "a block hidden by one around it",
            "{{<layout}}{{$title}}a{{/title}}{{$main}}{{<card}}{{$title}}b{{/title}}{{/card}}{{/main}}{{/layout}}",
            ["layout": "{{$title}}{{/title}}{{$main}}{{/main}}", "card": "{{$title}}{{/title}}"],
            "page:1:54 template/block-conflict: the block `title` is never shown: around it, a block of the same name is filled already (give the block in `card` a name of its own)"
        ),
        Faulty(
            "names in a block are those of where the parent shows it",
            "{{<layout}}{{$main}}{{name}}{{label}}{{/main}}{{/layout}}",
            ["layout": "{{#site}}{{$main}}{{/main}}{{/site}}"],
            "page:1:31 template/unknown-name: there is no field `label` here (the fields are `name`, `offer`, `title`, `subtitle`, `chart`, `is_provisional`, `site`, `months`, `tags`, `tree`)"
        ),
        Faulty(
            "names in what a block shows otherwise", "{{<layout}}{{/layout}}",
            ["layout": "{{$main}}{{titel}}{{/main}}"],
            "layout:1:12 template/unknown-name: there is no field `titel` here (did you mean `title`?)"),
        Faulty(
            "a partial that lacks a name in one of two contexts",
            "{{#months}}{{>earned}}{{/months}}{{>earned}}{{>earned}}",
            ["earned": "{{earned}}"],
            "earned:1:3 template/unknown-name: there is no field `earned` here (the fields are `title`, `subtitle`, `chart`, `is_provisional`, `site`, `offer`, `months`, `tags`, `tree`)"
        ),
        Faulty("a template that includes itself", "{{>page}}", [:], recursion("page:1:4", "page")),
        Faulty(
            "one that includes itself if a flag says so", "{{#is_provisional}}{{>page}}{{/is_provisional}}", [:],
            recursion("page:1:23", "page")),
        Faulty(
            "one that includes itself for a text", "{{#title}}{{>page}}{{/title}}", [:], recursion("page:1:14", "page")),
        Faulty(
            "one that takes the same object again", "{{#site}}{{>page}}{{/site}}", [:], recursion("page:1:13", "page")),
        Faulty("two that include each other", "{{>a}}", ["a": "{{>b}}", "b": "{{>a}}"], recursion("b:1:4", "a")),
        Faulty(
            "two that include each other by a way that does not lead deeper", "{{#tree}}{{>a}}{{/tree}}",
            ["a": "{{#children}}{{>b}}{{/children}}{{>b}}", "b": "{{>a}}"], recursion("b:1:4", "a")),
        Faulty(
            "a block that shows itself", "{{<layout}}{{$main}}<p>{{$main}}{{/main}}{{/main}}{{/layout}}",
            ["layout": "{{$main}}{{/main}}"], recursion("page:1:27", "main")),
        Faulty("a parent that is its own", "{{<page}}{{/page}}", [:], recursion("page:1:4", "page")),
    ]

    static func recursion(_ place: String, _ name: String) -> String {
        "\(place) template/recursion: `\(name)` includes itself without end (include it inside a section on a list or object of the view that it is given)"
    }

    @Test("Templates that are right pass", arguments: good)
    func goodTemplatesPass(_ row: Faulty) {
        #expect(theme(row.templates).check(["page": PageView.schema]).map(line) == [])
    }

    @Test("What would be rendered as nothing, or wrongly, is reported once, with its place", arguments: bad)
    func badTemplatesAreReported(_ row: Faulty) {
        #expect(theme(row.templates).check(["page": PageView.schema]).map(line) == row.expected)
    }

    @Test("A mistake in a shared template is reported once for all pages, and says where it is used")
    func sharedMistakesAreReportedOnce() {
        let set = theme(["a": "\n{{>part}}", "b": "{{>part}}", "part": "{{titel}}"])
        let found = set.check(["a": PageView.schema, "b": PageView.schema])
        #expect(
            found.map(line) == [
                "part:1:3 template/unknown-name: there is no field `titel` here (did you mean `title`?)"
            ])
        #expect(found.first?.related.map { "\($0.label) \($0.place)" } == ["used from here Templates/a.mustache:2:4"])
    }

    @Test("A page's template that is missing is reported")
    func missingRootsAreReported() {
        let set = theme(["statment": ""])
        #expect(
            set.check(["statement": PageView.schema, "year": PageView.schema]).map(line) == [
                "template/missing: the template `statement` is missing (is `Templates/statment.mustache` meant to be it?)",
                "template/missing: the template `year` is missing (add `Templates/year.mustache`)",
            ])
    }

    @Test("The uses of a template name its users and the views in reach")
    func usesNameUsersAndViews() {
        let set = theme(["page": "{{>part}}{{#months}}{{>part}}{{/months}}", "part": "{{title}}", "unused": ""])
        let uses = set.uses(["page": PageView.schema])
        #expect(uses.keys.sorted() == ["page", "part"])
        #expect(uses["page"]?.users == [])
        #expect(uses["part"]?.users == ["page"])
        #expect(uses["part"]?.contexts.map { $0.map(\.name) } == [["PageView"], ["MonthView", "PageView"]])
    }
}
