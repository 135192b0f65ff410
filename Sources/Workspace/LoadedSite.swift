import Accounting
import Content
import Diagnostics
import Importing
import Ledger
import Memoization
import Money
import Programs
import Site
import Templates

/// A site's folder, read and checked as far as its parts can be checked on their own.
public struct LoadedSite: Sendable {
    /// The settings and the pages, with what the pages refer to.
    public let content: SiteContent
    /// The programs whose terms could be read, in order of id.
    public let programs: [Program]
    /// The rows that could be read, those after the as-of date too.
    public let ledger: Ledger
    /// The books; empty where the ledger or the terms have errors, for then nothing is built from them (L6).
    public let books: Books
    /// The table of exchange rates, for a site that has one.
    public let rates: ExchangeRates?
    /// The site's import profiles, and those that are built in.
    public let profiles: ProfileLibrary
    /// The site's templates, and the built-in theme's where it has none of its own.
    public let templates: TemplateSet
    /// Stays the same for as long as all that is in the folder does.
    public let stamp: Stamp
    /// What stays the same from one loading of the site to the next.
    let stamps: InputStamps
    /// What is wrong with settings, terms, ledger and books.
    public let bookDiagnostics: [Diagnostic]
    /// What is wrong with pages, beside what only shows when they are rendered, and with import profiles.
    public let pageDiagnostics: [Diagnostic]

    /// Everything that is wrong, in order of place, each once though several pages may show one text: with what the site
    /// is made from, and with what rendering it found, but for what only follows from the first.
    public func diagnostics(with rendering: [Diagnostic]) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return (bookDiagnostics + pageDiagnostics + Consequences(of: bookDiagnostics).removed(from: rendering)).sorted()
            .filter { seen.insert($0).inserted }
    }

    /// Whether what the site is made from has errors, so that it is looked over and not made.
    public var hasErrors: Bool { bookDiagnostics.hasErrors || pageDiagnostics.hasErrors }

    /// What keeps the site's books, to look at single rows again or at other terms.
    public var bookkeeper: Bookkeeper { content.settings.bookkeeper(of: programs) }

    /// All that an edition of the site is made from.
    public func input(for edition: Edition = .everyone) -> SiteInput {
        SiteInput(
            content: content, programs: programs, ledger: ledger, books: books, rates: rates,
            variances: edition == .affiliate ? variances() : nil, templates: templates, edition: edition,
            stamps: stamps)
    }
}
