import Testing

@testable import Templates

@Suite("Template set")
struct TemplateSetTests {
    static let builtin = [
        TemplateFile(path: "layout.mustache", text: "built-in {{>footer}}"),
        TemplateFile(path: "footer.mustache", text: "footer"),
        TemplateFile(path: "assets/theme.css", text: "a{}"),
        TemplateFile(path: "assets/icon.svg", text: "<svg/>"),
    ]

    @Test("A site's file replaces the built-in one of the same path, and only that")
    func filesOfTheSiteComeFirst() throws {
        let set = TemplateSet(
            [
                TemplateFile(path: "footer.mustache", text: "mine"),
                TemplateFile(path: "assets/theme.css", text: "b{}"),
                TemplateFile(path: "assets/logo.png", bytes: [0x89]), TemplateFile(path: "README.md", text: "x"),
            ], theme: Self.builtin)
        #expect(String(decoding: try set.render("layout", PageView()), as: UTF8.self) == "built-in mine")
        #expect(set.names == ["footer", "layout"])
        #expect(set.isBuiltin("layout") == true)
        #expect(set.isBuiltin("footer") == false)
        #expect(set.isBuiltin("other") == nil)
        #expect(
            set.assets == [
                TemplateFile(path: "assets/icon.svg", text: "<svg/>"),
                TemplateFile(path: "assets/logo.png", bytes: [0x89]),
                TemplateFile(path: "assets/theme.css", text: "b{}"),
            ])
    }

    @Test("A mistake in a built-in template is shown as such, with its source at hand")
    func placesNameTheTheme() {
        let set = TemplateSet([], theme: [TemplateFile(path: "page.mustache", text: "{{titel}}")])
        let place = set.check(["page": PageView.schema]).first?.place
        #expect(place?.description == "(built-in theme)/page.mustache:1:3")
        #expect(set.source(of: place?.file ?? "") == Array("{{titel}}".utf8))
    }

    @Test("Files that are no text are embedded as scalars")
    func binaryFilesComeBack() {
        let bytes = (0...255).map { UInt8($0) }
        let scalars = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        #expect(TemplateFile(path: "a", scalars: scalars).bytes == bytes)
    }
}
