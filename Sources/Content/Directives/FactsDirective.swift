import YAMLReading

/// The card of a program: its terms in force, with their source.
public struct FactsDirective: Sendable {
    /// The program's id.
    public let program: String
    /// What is shown, in this order; `nil` for everything that the terms state.
    public let show: [Fact]?

    /// What a card may show.
    public enum Fact: String, Sendable, CaseIterable {
        /// What it pays to begin with, and at the most.
        case rates
        /// How long the cookie lasts.
        case cookie
        /// How long commissions are held.
        case hold
        /// When it pays.
        case payout
        /// The least that it pays.
        case minimum
        /// How it pays.
        case methods
        /// What must be on file before it pays.
        case requirements
        /// What refunds take back.
        case refunds
    }

    static func read(_ reader: inout MappingReader, _ page: DirectiveReader) -> FactsDirective? {
        let program = page.program(&reader)
        let show = reader.optional("show", .list(of: .word(of: Fact.self)))
        return program.map { FactsDirective(program: $0, show: show) }
    }
}
