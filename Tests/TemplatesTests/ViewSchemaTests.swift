import Testing

@testable import Templates

@Suite("View schema")
struct ViewSchemaTests {
    @Test("A schema has the fields in order, with kinds and documentation")
    func schemaHasFields() {
        let schema = PageView.schema
        #expect(schema.name == "PageView")
        #expect(
            schema.fields.map { "\($0.name): \($0.kind.label)" } == [
                "title: text", "subtitle: text", "chart: HTML", "is_provisional: flag", "site: object", "offer: object",
                "months: list", "tags: list of texts", "tree: object",
            ])
        #expect(schema["site"]?.documentation == "The site")
        #expect(schema["site"]?.kind.nested?.schema.fields.map(\.name) == ["name", "offer"])
        #expect(schema["nothing"]?.name == nil)
    }

    @Test("A view may contain views of its own type")
    func schemaMayBeRecursive() {
        let children = NodeView.schema["children"]?.kind.nested
        #expect(children?.id == ObjectIdentifier(NodeView.self))
        #expect(children?.schema["children"]?.kind.nested?.name == "NodeView")
    }
}
