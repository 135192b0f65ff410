import Accounting
import Content
import Ledger
import Programs
import Templates

/// All that a site is made from, read and checked.
public struct SiteInput: Sendable {
    let content: SiteContent
    let programs: [Program]
    let ledger: Ledger
    let books: Books
    let templates: TemplateSet
    let edition: Edition

    /// The parts of a site.
    ///
    /// - Parameters:
    ///   - programs: the programs in the order in which the ledger was read with them.
    ///   - books: the books that were kept over the ledger.
    ///   - edition: for whom the site is made.
    public init(
        content: SiteContent, programs: [Program], ledger: Ledger, books: Books, templates: TemplateSet,
        edition: Edition = .everyone
    ) {
        self.content = content
        self.programs = programs
        self.ledger = ledger
        self.books = books
        self.templates = templates
        self.edition = edition
    }
}
