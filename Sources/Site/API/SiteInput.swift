import Accounting
import Content
import Ledger
import Money
import Programs
import Templates

/// All that a site is made from, read and checked.
public struct SiteInput: Sendable {
    let content: SiteContent
    let programs: [Program]
    let ledger: Ledger
    let books: Books
    let rates: ExchangeRates?
    let variances: VarianceReport?
    private(set) var templates: TemplateSet
    let edition: Edition
    let stamps: InputStamps

    /// The parts of a site.
    ///
    /// - Parameters:
    ///   - programs: the programs in the order in which the ledger was read with them.
    ///   - books: the books that were kept over the ledger.
    ///   - rates: the table of exchange rates, for totals in the site's own currency (SPEC S5).
    ///   - variances: how the books compare with what the networks reported, for the private edition (SPEC S4, U4).
    ///   - edition: for whom the site is made.
    ///   - stamps: what stays the same from one input to the next, where a site is made again and again.
    public init(
        content: SiteContent, programs: [Program], ledger: Ledger, books: Books, rates: ExchangeRates? = nil,
        variances: VarianceReport? = nil, templates: TemplateSet, edition: Edition = .everyone,
        stamps: InputStamps = InputStamps()
    ) {
        self.content = content
        self.programs = programs
        self.ledger = ledger
        self.books = books
        self.rates = rates
        self.variances = variances
        self.templates = templates
        self.edition = edition
        self.stamps = stamps
    }

    /// The same parts, with a log of all that is rendered.
    func noting(in log: RenderLog) -> SiteInput {
        var input = self
        input.templates = templates.noting(in: log)
        return input
    }
}
