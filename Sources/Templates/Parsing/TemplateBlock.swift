/// A block with its name and content: the place for it in a parent, or what a child puts there.
struct TemplateBlock: Sendable {
    let name: TagName
    let body: [TemplateNode]
}
