import Diagnostics
import Money

/// A program that the affiliate promotes: who it is, how one links to it, and the terms that it pays by (SPEC §4).
public struct Program: Sendable {
    /// The name of its file without the extension; ledger rows name the program by it.
    public let id: String
    /// The name that readers see.
    public let name: String
    /// The program's own site.
    public let url: String
    /// The currency of every amount in the program's terms and ledger rows.
    public let currency: Currency
    /// One line on what the program's product is.
    public let summary: String?
    /// How tracked links are made; `nil` for a program without offers.
    public let link: LinkSettings?
    /// The terms in order of `from`; never empty.
    public let terms: [Terms]
    /// Where the program's file begins.
    public let place: Place

    /// A program with its parts as read and checked.
    public init(
        id: String, name: String, url: String, currency: Currency, summary: String?, link: LinkSettings?,
        terms: [Terms],
        place: Place
    ) {
        self.id = id
        self.name = name
        self.url = url
        self.currency = currency
        self.summary = summary
        self.link = link
        self.terms = terms
        self.place = place
    }

    /// The index of the terms in force on a date, or `nil` for a date before the first (SPEC §4).
    public func termsIndex(on date: CivilDate) -> Int? {
        terms.lastIndex { $0.from <= date }
    }
}
