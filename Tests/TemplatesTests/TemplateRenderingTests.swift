import Testing

@testable import Templates

/// What the renderer makes of the parts of Mustache that templates may use.
@Suite("Rendering")
struct TemplateRenderingTests {
    struct Sample: CustomTestStringConvertible, Sendable {
        let name: String
        let template: String
        var view = PageView()
        var partials: [String: String] = [:]
        let expected: String

        var testDescription: String { name }
    }

    static let months = [
        MonthView(label: "January", earned: "1.00"),
        MonthView(label: "February", earned: "2.00", offer: OfferView(url: "f")),
    ]

    static let samples: [Sample] = [
        Sample(
            name: "text is escaped, quotes too", template: "<a title=\"{{title}}\">",
            view: PageView(title: "<A> & \"B\" 'C'"),
            expected: "<a title=\"&lt;A&gt; &amp; &quot;B&quot; &#39;C&#39;\">"),
        Sample(
            name: "text in triple braces is escaped all the same", template: "{{{title}}}{{&title}}",
            view: PageView(title: "<A>"), expected: "&lt;A&gt;&lt;A&gt;"),
        Sample(
            name: "text beyond ASCII is kept", template: "{{title}}", view: PageView(title: "Übersicht – 5 € <"),
            expected: "Übersicht – 5 € &lt;"),
        Sample(name: "HTML is not escaped", template: "{{{chart}}} {{&chart}}", expected: "<svg></svg> <svg></svg>"),
        Sample(name: "blanks may surround a name", template: "{{ title }}{{{ chart }}}", expected: "May<svg></svg>"),
        Sample(
            name: "an optional text that is there holds as a section",
            template: "{{#subtitle}}<p>{{subtitle}}</p>{{/subtitle}}",
            view: PageView(subtitle: "a&b"), expected: "<p>a&amp;b</p>"),
        Sample(
            name: "an optional text that is nil does not",
            template: "{{#subtitle}}<p>{{/subtitle}}{{^subtitle}}none{{/subtitle}}",
            expected: "none"),
        Sample(
            name: "an empty text does not", template: "{{#subtitle}}<p>{{/subtitle}}{{^subtitle}}none{{/subtitle}}",
            view: PageView(subtitle: ""), expected: "none"),
        Sample(
            name: "an inverted section over a text that is there is left out", template: "{{^title}}none{{/title}}.",
            expected: "."),
        Sample(
            name: "a dot inside a text's section is the text", template: "{{#title}}{{.}}{{/title}}", expected: "May"),
        Sample(
            name: "names inside a text's section are those around it", template: "{{#title}}{{site.name}}{{/title}}",
            expected: "Open Books"),
        Sample(
            name: "flags choose between sections",
            template: "{{#is_provisional}}a{{/is_provisional}}{{^is_provisional}}b{{/is_provisional}}",
            view: PageView(isProvisional: true), expected: "a"),
        Sample(
            name: "dotted names go into objects", template: "{{site.name}}{{#offer}}{{url}}{{/offer}}",
            view: PageView(offer: OfferView(url: "u")), expected: "Open Booksu"),
        Sample(
            name: "an object that is missing prints nothing",
            template: "[{{offer.url}}{{#offer}}x{{/offer}}{{^offer}}y{{/offer}}]",
            expected: "[y]"),
        Sample(
            name: "an object that is missing is not looked for further out",
            template: "{{#months}}{{offer.url}}{{#offer}}{{url}}{{/offer}};{{/months}}",
            view: PageView(offer: OfferView(url: "outer"), months: months), expected: ";ff;"),
        Sample(
            name: "a list is repeated in order", template: "{{#months}}{{label}}={{earned}} {{/months}}",
            view: PageView(months: months), expected: "January=1.00 February=2.00 "),
        Sample(
            name: "inside a list, names of the page are in reach", template: "{{#months}}{{title}}{{/months}}",
            view: PageView(months: months), expected: "MayMay"),
        Sample(
            name: "an empty list shows its inverted section",
            template: "{{#months}}x{{/months}}{{^months}}no {{title}}{{/months}}",
            expected: "no May"),
        Sample(
            name: "texts are printed with a dot, escaped", template: "{{#tags}}<{{.}}>{{/tags}}{{^tags}}none{{/tags}}",
            view: PageView(tags: ["a&b", "c"]), expected: "<a&amp;b><c>"),
        Sample(name: "comments vanish", template: "a{{! {{ no\ntag }}b\n{{! whole line }}\nc", expected: "ab\nc"),
        Sample(
            name: "a tag alone on its line takes the line with it",
            template: "a\n  {{#title}}\n  b\n  {{/title}}\nc\n", expected: "a\n  b\nc\n"),
        Sample(
            name: "line ends stay as they are", template: "a\r\n{{#title}}\r\nb\r\n{{/title}}\r\nc",
            expected: "a\r\nb\r\nc"),
        Sample(
            name: "delimiters can be changed", template: "{{=<% %>=}}<%title%> {{title}}<%={{ }}=%> {{title}}",
            expected: "May {{title}} May"),
        Sample(
            name: "partials see what surrounds them", template: "{{#months}}{{>parts/month}}{{/months}}",
            view: PageView(months: months), partials: ["parts/month": "{{label}} of {{title}};"],
            expected: "January of May;February of May;"),
        Sample(
            name: "partials are not indented", template: "<pre>\n    {{>code}}\n</pre>", partials: ["code": "a\nb\n"],
            expected: "<pre>\na\nb\n</pre>"),
        Sample(
            name: "a partial may include itself for what lies deeper", template: "{{#tree}}{{>node}}{{/tree}}",
            view: PageView(tree: NodeView(label: "a", children: [NodeView(label: "b"), NodeView(label: "c")])),
            partials: ["node": "({{label}}{{#children}}{{>node}}{{/children}})"], expected: "(a(b)(c))"),
        Sample(
            name: "a child fills blocks of its parent and leaves others",
            template: "{{<layout}}{{$head}}H{{/head}}{{/layout}}",
            partials: ["layout": "{{$head}}h{{/head}}|{{$main}}m {{title}}{{/main}}"], expected: "H|m May"),
        Sample(
            name: "a block of a child that a child of it fills again shows the innermost",
            template: "{{<article}}{{$title}}mine{{/title}}{{/article}}",
            partials: [
                "article": "{{<layout}}{{$title}}article{{/title}}{{$main}}text{{/main}}{{/layout}}",
                "layout": "{{$title}}layout{{/title}}|{{$main}}{{/main}}",
            ], expected: "mine|text"),
        Sample(
            name: "a block sees what surrounds it in the parent",
            template: "{{<layout}}{{$main}}{{name}}{{/main}}{{/layout}}",
            partials: ["layout": "{{#site}}{{$main}}{{/main}}{{/site}}"], expected: "Open Books"),
        Sample(name: "a brace alone is text", template: "a { b } {", expected: "a { b } {\n"),
        Sample(name: "a byte order mark vanishes", template: "\u{FEFF}{{title}}", expected: "May"),
    ]

    @Test("Templates show what they say", arguments: samples)
    func templatesShowWhatTheySay(_ sample: Sample) throws {
        #expect(try render(sample.template, sample.view, sample.partials) == sample.expected)
    }

    @Test("A template that is missing or broken is not rendered as nothing")
    func missingTemplatesThrow() {
        #expect(throws: UnknownTemplate(name: "other")) { try theme([:]).render("other", PageView()) }
        #expect(throws: UnknownTemplate(name: "page")) { try theme(["page": "{{#title}}"]).render("page", PageView()) }
    }

    @Test("Many tasks render from one set")
    func manyTasksRenderAtOnce() async throws {
        let set = theme(["page": "{{title}}{{#tags}} {{.}}{{/tags}}"])
        let pages = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<100 {
                group.addTask {
                    String(decoding: try set.render("page", PageView(title: "\(number)", tags: ["<"])), as: UTF8.self)
                }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(pages == Set((0..<100).map { "\($0) &lt;" }))
    }
}
