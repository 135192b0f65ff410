/// A run of nodes that is rendered in whatever context it is called from: a whole template, or what a child has put
/// into a block.
struct TemplateBody: Sendable {
    let id: ID
    let template: ParsedTemplate
    let nodes: [TemplateNode]

    struct ID: Sendable, Hashable {
        let template: String
        /// The place of the block's name; `nil` for a whole template.
        let block: TemplatePosition?
    }

    init(_ template: ParsedTemplate) {
        id = ID(template: template.name, block: nil)
        self.template = template
        nodes = template.nodes
    }

    init(_ block: TemplateBlock, in template: ParsedTemplate) {
        id = ID(template: template.name, block: block.name.position)
        self.template = template
        nodes = block.body
    }
}
