import Diagnostics

extension TemplateSet {
    /// Checks every template before anything is rendered, because an unknown name prints nothing, which in a statement
    /// is a wrong figure.
    ///
    /// The templates of `roots` are followed through their partials and parents, each name looked up in the views that
    /// surround it there. Templates that no root comes to are only checked for syntax. A place is reported once,
    /// however many pages come to it. The codes:
    ///
    /// | code | what is wrong |
    /// | --- | --- |
    /// | `template/syntax` | a tag that cannot be read, is not closed, or is not supported |
    /// | `template/encoding` | a template that is not UTF-8 |
    /// | `template/missing` | a root that is not there |
    /// | `template/unknown-name` | a name that no view around the place has |
    /// | `template/unknown-partial` | a partial or parent that is not there |
    /// | `template/unknown-block` | a block that the parent does not have |
    /// | `template/block-conflict` | a block that is never shown, because one of the same name is filled around it |
    /// | `template/unescaped-text` | text in a tag for HTML |
    /// | `template/escaped-html` | HTML in a tag for text |
    /// | `template/not-text` | a flag, object or list that is printed |
    /// | `template/recursion` | a template that includes itself without end |
    ///
    /// - Parameter roots: The templates of pages by name, with the view that each is rendered from.
    /// - Returns: Errors only, sorted.
    public func check(_ roots: [String: ViewSchema]) -> [Diagnostic] {
        let syntax = parsed.values.flatMap(\.syntaxErrors)
        return (syntax + walk(roots).diagnostics()).sorted()
    }

    /// What ``check(_:)`` and ``uses(_:)`` say, found on one way through the templates.
    public func survey(_ roots: [String: ViewSchema]) -> (diagnostics: [Diagnostic], uses: [String: TemplateUse]) {
        let checker = walk(roots)
        return ((parsed.values.flatMap(\.syntaxErrors) + checker.diagnostics()).sorted(), checker.uses)
    }

    /// How the templates are used by the pages of `roots`, by name; those that no page comes to are not in it.
    public func uses(_ roots: [String: ViewSchema]) -> [String: TemplateUse] {
        walk(roots).uses
    }

    private func walk(_ roots: [String: ViewSchema]) -> TemplateChecker {
        var checker = TemplateChecker(parsed)
        for (name, schema) in roots.sorted(by: { $0.key < $1.key }) { checker.checkRoot(name, schema) }
        return checker
    }
}
