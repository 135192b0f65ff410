import Content
import Diagnostics
import Templates

/// Makes what stands in the place of the directives of a page, each from a template of its own.
struct DirectiveRenderer: Sendable {
    let site: SiteContext
    let templates: TemplateSet

    /// The page with everything inserted, and what is wrong with what it asks for.
    func fill(_ page: RenderedPage) -> (page: RenderedPage, diagnostics: [Diagnostic]) {
        guard !page.insertions.isEmpty else { return (page, []) }
        var diagnostics: [Diagnostic] = []
        let filled = page.insertions.map { insertion in
            switch insertion {
            case .directive(let directive): self.filled(directive, on: page, &diagnostics)
            }
        }
        return (page.filled(filled), diagnostics)
    }

    private func filled(
        _ directive: Directive, on page: RenderedPage, _ diagnostics: inout [Diagnostic]
    ) -> FilledInsertion {
        switch directive.content {
        case .offer(let offer):
            let view = OfferDirectiveView(offer, program: site.program(offer.offer.program))
            return FilledInsertion(html: html("offer", view), text: view.plainText)
        case .steps(let steps):
            let view = StepsDirectiveView(steps)
            return FilledInsertion(html: html("steps", view), text: view.plainText)
        }
    }

    private func html(_ directive: String, _ view: some TemplateView) -> String {
        // Every template was found and checked before, or its errors are reported already.
        String(decoding: (try? templates.render("directives/\(directive)", view)) ?? [], as: UTF8.self)
    }
}
