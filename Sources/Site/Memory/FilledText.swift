import Content
import Diagnostics
import Memoization

/// A text with its figures and directives filled in.
final class FilledText: Sendable {
    /// What other pages show of the page.
    private struct Shown: Equatable {
        let description: String?
        let firstParagraph: String
        let statesBooks: Bool
        let readingMinutes: Int

        init(_ page: RenderedPage) {
            description = page.description
            firstParagraph = page.firstParagraph
            statesBooks = page.summaryStatesBooks
            readingMinutes = page.readingMinutes
        }
    }

    let page: RenderedPage
    /// What is wrong with what the text asks for.
    let diagnostics: [Diagnostic]
    let hasCalculator: Bool
    let stamp = Stamp()
    /// Stays the same for as long as what other pages show of the page does, its front matter aside.
    let shownStamp: Stamp
    private let shown: Shown

    init(_ filled: (page: RenderedPage, diagnostics: [Diagnostic]), before old: FilledText?) {
        (page, diagnostics) = filled
        hasCalculator = !page.insertions.isEmpty && page.hasCalculator
        let shown = Shown(page)
        self.shown = shown
        shownStamp = old.map { $0.shown == shown ? $0.shownStamp : Stamp() } ?? Stamp()
    }
}
