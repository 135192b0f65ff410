import Diagnostics

extension TemplateChecker {
    mutating func checkPrinted(_ name: TagName, isRaw: Bool, _ context: TemplateContext, _ visit: Visit) {
        guard let found = resolve(name, context, visit) else { return }
        let text = name.text
        switch found.kind {
        case .text where isRaw:
            report(
                "template/unescaped-text", "`\(text)` is text, and text must be escaped", hint: "write `{{\(text)}}`",
                name, visit)
        case .html where !isRaw:
            report(
                "template/escaped-html", "`\(text)` is HTML, and escaping would show its tags",
                hint: "write `{{{\(text)}}}`", name, visit)
        case .text, .html: break
        case .flag:
            report(
                "template/not-text", "`\(text)` is a flag and cannot be printed",
                hint: "use it for a section: `{{#\(text)}}…{{/\(text)}}`", name, visit)
        case .object(let nested):
            let fields = nested.schema.fields
            let field = fields.first { if case .text = $0.kind { true } else { false } } ?? fields.first
            let example = name.isCurrentValue ? field?.name : field.map { "\(text).\($0.name)" }
            report(
                "template/not-text", "`\(text)` is an object and cannot be printed",
                hint: "print one of its fields" + (example.map { ", such as `{{\($0)}}`" } ?? ""), name, visit)
        case .list, .texts:
            report(
                "template/not-text", "`\(text)` is a list and cannot be printed",
                hint: name.isCurrentValue
                    ? "inside `{{^…}}` there is no element to print" : "repeat over it: `{{#\(text)}}…{{/\(text)}}`",
                name, visit)
        }
    }

    /// The context inside a section, or `nil` where its name is unknown.
    mutating func enter(
        _ name: TagName, isInverted: Bool, _ context: TemplateContext, _ visit: Visit
    ) -> TemplateContext? {
        guard let found = resolve(name, context, visit) else { return nil }
        var inner = context
        if name.isCurrentValue { return inner }
        switch (found.kind, isInverted) {
        case (.object(let nested), false), (.list(let nested), false):
            inner.frames.append(frame(.view(nested.schema), origin: found.origin))
        case (.text, false), (.texts, false): inner.frames.append(frame(.text, origin: found.origin))
        case (.html, false): inner.frames.append(frame(.html, origin: found.origin))
        case (.list, true), (.texts, true): inner.frames.append(frame(.emptyList, origin: found.origin))
        case (.flag, _), (.object, true), (.text, true), (.html, true): break
        }
        return inner
    }

    /// What a name stands for, and the frame that its first part was found in. Reports names that stand for nothing.
    mutating func resolve(
        _ name: TagName, _ context: TemplateContext, _ visit: Visit
    ) -> (kind: ViewKind, origin: Int)? {
        if name.isCurrentValue, let top = context.frames.last {
            switch top.content {
            case .view(let schema): return (.object(NestedView(schema)), top.id)
            case .text: return (.text, top.id)
            case .html: return (.html, top.id)
            case .emptyList: return (.texts, top.id)
            }
        }
        let parts = name.parts
        guard let first = parts.first else { return nil }
        guard let (field, frame) = context.field(named: first) else {
            report(
                "template/unknown-name", "there is no field `\(first)` here",
                hint: Self.hint(for: first, among: context.names), name, visit)
            return nil
        }
        var kind = field.kind
        for (index, part) in parts.enumerated().dropFirst() {
            let path = parts[..<index].joined(separator: ".")
            guard case .object(let nested) = kind else {
                report(
                    "template/unknown-name", "`\(path)` is a \(kind.label) and has no field `\(part)`",
                    hint: kind.nested == nil
                        ? "only objects have fields" : "name the field inside `{{#\(path)}}…{{/\(path)}}`", name, visit)
                return nil
            }
            guard let field = nested.schema[part] else {
                report(
                    "template/unknown-name", "`\(path)` has no field `\(part)`",
                    hint: Suggestion.hint(for: part, among: nested.schema.fields.map(\.name), noun: "fields"), name,
                    visit)
                return nil
            }
            kind = field.kind
        }
        return (kind, frame.id)
    }

    /// The nearest of the names in reach, or the first of them, those of the innermost view before all others.
    private static func hint(for name: String, among names: [String]) -> String {
        if let nearest = Suggestion.nearest(to: name, among: names) { return "did you mean `\(nearest)`?" }
        let shown = names.prefix(16).map { "`\($0)`" }.joined(separator: ", ")
        return "the fields are \(shown)" + (names.count > 16 ? " and \(names.count - 16) more" : "")
    }
}
