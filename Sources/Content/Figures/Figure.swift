import Diagnostics

/// A figure that a text names between braces, such as `{{ kartra.earned.last_month }}`. Its value stands there once
/// the books are at hand.
public struct Figure: Sendable {
    /// The name as written, without the braces.
    public let name: String
    /// What it asks for.
    public let content: Content
    /// Where its first brace stands.
    public let place: Place

    /// What a figure asks for.
    public enum Content: Sendable, Hashable {
        /// A figure of the books, of one program, or of all where there is none.
        case books(BookFigure, program: String?, FigurePeriod)
        /// What the terms of a program say.
        case terms(TermsFigure, program: String)
        /// A period in words.
        case period(FigurePeriod)
        /// Something of the site itself.
        case site(SiteFigure)
    }

    /// Whether it states what was earned, so that it needs its period and a note beside it (SPEC U5).
    public var isClaim: Bool {
        if case .books(let figure, _, _) = content { figure.isMoney } else { false }
    }

    /// Whether it is a figure of the books.
    public var isOfBooks: Bool {
        if case .books = content { true } else { false }
    }
}
