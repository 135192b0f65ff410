import Memoization

/// What stays the same from one input of a site to the next, so that only what follows from the rest is made again.
public struct InputStamps: Sendable {
    /// The programs.
    public var programs: Stamp
    /// The ledger, and the books that are kept over it.
    public var books: Stamp
    /// The table of exchange rates.
    public var rates: Stamp
    /// The templates.
    public var templates: Stamp
    /// The assets that go with them.
    public var theme: Stamp

    /// Stamps that stay the same for as long as what they stand for does; without any, everything is new.
    public init(
        programs: Stamp = Stamp(), books: Stamp = Stamp(), rates: Stamp = Stamp(), templates: Stamp = Stamp(),
        theme: Stamp = Stamp()
    ) {
        self.programs = programs
        self.books = books
        self.rates = rates
        self.templates = templates
        self.theme = theme
    }
}
