import Content
import Diagnostics

/// Finds figures of the books that a page which sells states without saying when they were earned (SPEC U5).
struct EarningsClaims {
    let filler: FigureFiller

    /// An error for each such figure, at its place. The private edition and plain pages may leave the period out.
    /// Nothing is said of lines in which something else is wrong already, such as the period's name.
    func diagnostics(_ page: RenderedPage, filled: [FilledInsertion], failed: Set<Int>) -> [Diagnostic] {
        guard filler.site.edition == .everyone, page.hasBookFigures, Self.isPromotional(page.path),
            !page.diagnostics.hasErrors
        else { return [] }
        return page.lines(filled: filled).filter { failed.isDisjoint(with: $0.insertions) }.flatMap { line in
            line.insertions.compactMap { number in
                guard case .figure(let figure) = page.insertions[number] else { return nil }
                return problem(figure, in: line.text)
            }
        }
    }

    private static func isPromotional(_ path: String) -> Bool {
        Section.allCases.contains { $0.isPromotional && path.hasPrefix($0.urlPrefix) }
    }

    private func problem(_ figure: Figure, in line: String) -> Diagnostic? {
        guard figure.isClaim, case .books(let kind, let program, let period) = figure.content,
            let span = filler.span(period, program: program), !span.isNamed(in: line, isBalance: kind.isBalance)
        else { return nil }
        return Diagnostic(
            .error, "page/earnings-claim",
            "`\(figure.name)` stands on a page that sells, and its paragraph does not say when that was",
            hint: "name the period beside it: `{{ period.\(period.name) }}` prints `\(span.words)`", at: figure.place)
    }
}
