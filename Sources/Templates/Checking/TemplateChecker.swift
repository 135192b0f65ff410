import Diagnostics

/// Goes through the templates as the renderer would, without data: every name is looked up in the views that would
/// surround it, wherever and however often its template is used.
struct TemplateChecker {
    let templates: [String: ParsedTemplate]
    var calls = TemplateCalls()
    var frameCount = 0
    var reported: Set<Reported> = []
    var errors: [Diagnostic] = []
    /// How each template that was come to is used.
    var uses: [String: TemplateUse] = [:]

    struct Reported: Hashable {
        let place: Place
        let code: String
    }

    /// A body on the way from the page's template to the present place.
    struct Visit {
        let number: Int
        let body: TemplateBody
        /// The innermost frame on entry.
        let entry: Int
        /// Where it was called; `nil` for the page's own template.
        let caller: Place?
    }

    init(_ templates: [String: ParsedTemplate]) {
        self.templates = templates
    }

    /// Checks a page's template against the page's view.
    mutating func checkRoot(_ name: String, _ schema: ViewSchema) {
        guard let template = templates[name] else {
            errors.append(
                Diagnostic(
                    .error, "template/missing", "the template `\(name)` is missing",
                    hint: Suggestion.nearest(to: name, among: templates.keys.sorted()).map {
                        "is `Templates/\($0).mustache` meant to be it?"
                    } ?? "add `Templates/\(name).mustache`", at: nil))
            return
        }
        let context = TemplateContext(frames: [frame(.view(schema), origin: nil)])
        visit(TemplateBody(template), context, from: nil, name: name, at: nil)
    }

    /// Everything that was found, sorted.
    func diagnostics() -> [Diagnostic] {
        var reported = reported
        let endless = calls.errors().filter { error in
            error.place.map { reported.insert(Reported(place: $0, code: error.code)).inserted } ?? true
        }
        return (errors + endless).sorted()
    }

    // MARK: - Following

    mutating func visit(
        _ body: TemplateBody, _ context: TemplateContext, from caller: Visit?, name: String, at place: Place?
    ) {
        noteUse(of: body, in: context, by: caller)
        let (number, isNew) = calls.number(of: TemplateVisit(body, in: context))
        let entry = context.frames.last?.id ?? 0
        if let caller, let place {
            let step = step(from: caller.entry, to: context)
            calls.add(from: caller.number, to: number, step: step, at: place, name: name)
        }
        guard isNew, body.template.syntaxErrors.isEmpty else { return }
        check(body.nodes, context, Visit(number: number, body: body, entry: entry, caller: place))
    }

    mutating func check(_ nodes: [TemplateNode], _ context: TemplateContext, _ visit: Visit) {
        for node in nodes {
            switch node {
            case .variable(let name, let isRaw): checkPrinted(name, isRaw: isRaw, context, visit)
            case .section(let name, let isInverted, let body):
                guard let inner = enter(name, isInverted: isInverted, context, visit) else { continue }
                check(body, inner, visit)
            case .partial(let name):
                guard let template = template(name, noun: "partial", visit) else { continue }
                var inner = context
                inner.isChain = false
                self.visit(TemplateBody(template), inner, from: visit, name: name.text, at: place(name, visit))
            case .parent(let name, let overrides):
                guard let template = template(name, noun: "parent", visit) else { continue }
                let inner = fill(overrides, of: template, context, visit)
                self.visit(TemplateBody(template), inner, from: visit, name: name.text, at: place(name, visit))
            case .block(let block):
                guard let override = context.overrides[block.name.text] else {
                    check(block.body, context, visit)
                    continue
                }
                var inner = context
                inner.isChain = false
                self.visit(override, inner, from: visit, name: block.name.text, at: place(block.name, visit))
            }
        }
    }

    mutating func fill(
        _ blocks: [TemplateBlock], of parent: ParsedTemplate, _ context: TemplateContext, _ visit: Visit
    ) -> TemplateContext {
        var inner = context
        let known = BlockNames(in: templates).names(of: parent)
        for block in blocks {
            let name = block.name.text
            if !known.contains(name), parent.syntaxErrors.isEmpty {
                report(
                    "template/unknown-block", "`\(parent.name)` has no block `\(name)`",
                    hint: Suggestion.hint(for: name, among: known.sorted(), noun: "blocks"), block.name, visit)
            }
            if let outer = context.overrides[name] {
                guard !context.isChain, outer.id != TemplateBody(block, in: visit.body.template).id else { continue }
                report(
                    "template/block-conflict",
                    "the block `\(name)` is never shown: around it, a block of the same name is filled already",
                    hint: "give the block in `\(parent.name)` a name of its own", block.name, visit)
            } else {
                inner.overrides[name] = TemplateBody(block, in: visit.body.template)
            }
        }
        return inner
    }

    mutating func template(_ name: TagName, noun: String, _ visit: Visit) -> ParsedTemplate? {
        if let template = templates[name.text] { return template }
        report(
            "template/unknown-partial", "there is no \(noun) `\(name.text)`",
            hint: Suggestion.nearest(to: name.text, among: templates.keys.sorted()).map { "did you mean `\($0)`?" }
                ?? "add `Templates/\(name.text).mustache`", name, visit)
        return nil
    }

    /// How the innermost value relates to the one in which the calling body stands.
    func step(from entry: Int, to context: TemplateContext) -> TemplateCalls.Step {
        guard let top = context.frames.last, top.id != entry else { return .same }
        let origins = Dictionary(context.frames.map { ($0.id, $0.origin) }, uniquingKeysWith: { first, _ in first })
        var next = top.origin
        while let id = next {
            if id == entry { return .inwards }
            next = origins[id] ?? nil
        }
        return .elsewhere
    }

    mutating func frame(_ content: TemplateFrame.Content, origin: Int?) -> TemplateFrame {
        frameCount += 1
        return TemplateFrame(id: frameCount, origin: origin, content: content)
    }

    mutating func noteUse(of body: TemplateBody, in context: TemplateContext, by caller: Visit?) {
        let name = body.template.name
        if body.id.block == nil { uses[name, default: TemplateUse()].note(caller?.body.template.name) }
        uses[name, default: TemplateUse()].note(context.views)
    }
}
