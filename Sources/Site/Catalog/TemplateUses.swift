import Templates

/// Which templates come to which others.
struct TemplateUses {
    /// The uses of each template that a page comes to.
    let all: [String: TemplateUse]
    /// The templates that pages and directives are rendered with, and the fields of their views.
    let schemas: [String: ViewSchema]

    init(_ uses: [String: TemplateUse], schemas: [String: ViewSchema]) {
        all = uses
        self.schemas = schemas
    }

    /// The templates that one takes in or fills, sorted.
    func taken(by name: String) -> [String] {
        all.filter { $0.value.users.contains(name) }.keys.sorted()
    }

    /// The templates of pages and directives that come to one, itself first, then sorted.
    func roots(of name: String) -> [String] {
        var seen: Set<String> = [name]
        var next = [name]
        while let one = next.popLast() {
            for user in all[one]?.users ?? [] where seen.insert(user).inserted { next.append(user) }
        }
        let roots = seen.filter { schemas[$0] != nil }.sorted()
        return roots.filter { $0 == name } + roots.filter { $0 != name }
    }
}
