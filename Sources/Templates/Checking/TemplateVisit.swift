/// A body in a context. Two visits that are equal would find the same errors, so each is made once, and a template that
/// includes itself comes to an end.
struct TemplateVisit: Hashable {
    private enum Top: Hashable {
        case view, text, html, emptyList
    }

    private struct Override: Hashable {
        let name: String
        let body: TemplateBody.ID
    }

    private let body: TemplateBody.ID
    private let views: [ObjectIdentifier]
    private let top: Top
    private let overrides: Set<Override>
    private let isChain: Bool

    init(_ body: TemplateBody, in context: TemplateContext) {
        self.body = body.id
        views = context.views.map(\.id)
        top =
            switch context.frames.last?.content {
            case .view, nil: .view
            case .text: .text
            case .html: .html
            case .emptyList: .emptyList
            }
        overrides = Set(context.overrides.map { Override(name: $0.key, body: $0.value.id) })
        isChain = context.isChain
    }
}
