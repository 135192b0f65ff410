/// Finds the blocks that a template offers to children: its own and those of the templates that it uses.
struct BlockNames {
    private let templates: [String: ParsedTemplate]
    private var seen: Set<String> = []
    private var found: Set<String> = []

    init(in templates: [String: ParsedTemplate]) {
        self.templates = templates
    }

    func names(of template: ParsedTemplate) -> Set<String> {
        var search = self
        search.add(template)
        return search.found
    }

    private mutating func add(_ template: ParsedTemplate?) {
        guard let template, seen.insert(template.name).inserted else { return }
        add(template.nodes)
    }

    private mutating func add(_ nodes: [TemplateNode]) {
        for node in nodes {
            switch node {
            case .variable: break
            case .section(_, _, let body): add(body)
            case .partial(let name): add(templates[name.text])
            case .parent(let name, let overrides):
                add(templates[name.text])
                for override in overrides { add(override.body) }
            case .block(let block):
                found.insert(block.name.text)
                add(block.body)
            }
        }
    }
}
