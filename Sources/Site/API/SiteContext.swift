import Accounting
import Content
import Ledger
import Money
import Programs

/// All that pages are made of, with what several pages ask for worked out once.
struct SiteContext: Sendable {
    let content: SiteContent
    let programs: [Program]
    let books: Books
    let ledger: Ledger
    let rates: ExchangeRates?
    /// How the books compare with what the networks reported; in the private edition alone.
    let variances: VarianceReport?
    let edition: Edition
    private(set) var frame: SiteFrame
    /// The books by currency.
    let groups: [CurrencyBooks]
    /// Every month that has a statement, in order.
    let months: [YearMonth]
    /// Which pages belong together.
    let relations: PageRelations
    /// The pages' texts, by their paths; their directives are filled in once the rest is known.
    private(set) var rendered: [String: RenderedPage]
    /// The addresses of the site's assets relative to its root, by their paths.
    let assets: [String: String]
    /// What moved in each month, as the edition shows it.
    private(set) var movements = MovementBook()
    /// For each program, by its place in the list, and sub-id the page or channel that it leads back to (SPEC K2).
    private let sourcesBySubID: [SubIDKey: SaleSource]
    /// What each page has earned, where the site says so.
    private(set) var pageEarnings = PageEarnings()
    /// For each customer, the number in the order of first sale (SPEC U2); empty unless rows are published.
    private let customerNumbers: [Symbol: Int]

    private struct SubIDKey: Hashable {
        let program: UInt16
        let subID: Symbol
    }

    var settings: SiteSettings { content.settings }
    var asOf: CivilDate { books.asOf }

    /// The years that have statements, in order.
    var years: [Int] {
        guard let first = months.first, let last = months.last else { return [] }
        return Array(first.year...last.year)
    }

    /// Whether a month has a statement.
    func has(_ month: YearMonth) -> Bool {
        guard let first = months.first, let last = months.last else { return false }
        return first <= month && month <= last
    }

    /// The months of a year that have a statement, in order.
    func months(of year: Int) -> [YearMonth] {
        (1...12).map { YearMonth(year: year, month: $0) }.filter(has)
    }

    init(
        input: SiteInput, groups: [CurrencyBooks], assets: SiteAssets, theme: RenderedTheme = RenderedTheme(),
        rendered: [RenderedPage], origins: LinkOrigins, jobs: Int
    ) {
        content = input.content
        programs = input.programs
        books = input.books
        ledger = input.ledger
        rates = input.rates
        variances = input.edition == .affiliate ? input.variances : nil
        edition = input.edition
        self.groups = groups
        self.assets = assets.addresses
        let firsts = input.books.programs.compactMap { $0.statements.first?.month }
        months =
            firsts.min().map { first in
                (0...first.distance(to: input.books.asOf.month)).map { first.advanced(by: $0) }
            } ?? []
        relations = PageRelations(input.content.pages)
        self.rendered = Dictionary(rendered.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        frame = SiteFrame(content: input.content, assets: assets, theme: theme, edition: input.edition)
        let showsNumbers = input.content.settings.publish.rows && input.edition == .everyone
        customerNumbers = showsNumbers ? CustomerNumbers.number(input.ledger) : [:]
        sourcesBySubID = Self.sources(input, origins: origins, frame: frame)
        movements = MovementBook(self, jobs: jobs)
        if settings.publish.pageEarnings { pageEarnings = PageEarnings(self) }
    }

    private static func sources(
        _ input: SiteInput, origins: LinkOrigins, frame: SiteFrame
    ) -> [SubIDKey: SaleSource] {
        let titles = Dictionary(
            input.content.pages.map { ($0.path, $0.title) } + input.programs.map { ("/programs/\($0.id)/", $0.name) }
                // The public site tells of its pages alone (SPEC U1), neither of redirects nor of channels.
                + (input.edition == .affiliate
                    ? input.content.redirects.map { ($0.page, "Redirect: \($0.text)") } : []),
            uniquingKeysWith: { first, _ in first })
        var seen: Set<SubIDKey> = []
        var sources: [SubIDKey: SaleSource] = [:]
        for row in input.ledger.rows where !row.subID.isEmpty {
            let key = SubIDKey(program: row.program, subID: row.subID)
            guard seen.insert(key).inserted else { continue }
            let text = input.ledger.symbols.text(of: row.subID)
            let origin = origins.origin(of: text, program: input.programs[Int(row.program)].id)
            switch origin?.source {
            case .page(let path):
                sources[key] = titles[path].map { SaleSource(label: $0, href: frame.link(path), path: path) }
            case .channel(let name):
                if input.edition == .affiliate { sources[key] = SaleSource(label: "Channel: \(name)") }
            case nil: continue
            }
        }
        return sources
    }

    /// The same site with links that work wherever they are read.
    func withWholeLinks() -> SiteContext {
        var site = self
        site.frame = frame.withWholeLinks()
        return site
    }

    /// The same site with the texts of its pages filled in.
    func with(rendered pages: [RenderedPage]) -> SiteContext {
        var site = self
        for page in pages { site.rendered[page.path] = page }
        return site
    }

    /// The page or channel that a row was sold from; `nil` where its sub-id names none.
    func source(of row: Row) -> SaleSource? {
        sourcesBySubID[SubIDKey(program: row.program, subID: row.subID)]
    }

    /// Whether the offer that a link leads to still holds.
    func isCurrent(_ link: AffiliateLink) -> Bool {
        program(link.link.program)?.link?.offer(link.link.offer)?.isCurrent(on: asOf) ?? false
    }

    /// A program's rows of a month, in order, as indices into the ledger's rows.
    func rows(of month: YearMonth, program: String) -> [Int32] {
        let dated = 0..<ledger.countUpToAsOf
        let start = dated.partitionPoint { ledger.rows[$0].date >= month.firstDay }
        let end = dated.partitionPoint { ledger.rows[$0].date > month.lastDay }
        return (start..<max(start, end)).filter { programs[Int(ledger.rows[$0].program)].id == program }.map(Int32.init)
    }

    func programHref(_ id: String) -> String { frame.link("/programs/\(id)/") }

    func program(_ id: String) -> Program? { programs.first { $0.id == id } }

    func books(of program: Program) -> ProgramBooks? { books.programs.first { $0.program.id == program.id } }

    /// Whether statements list their rows (SPEC U2, U4).
    var showsRows: Bool { edition == .affiliate || settings.publish.rows }

    /// How many payments a group needs to be shown by its name (SPEC U1); 0 where nothing is merged (U4).
    var minimumGroup: Int { edition == .affiliate ? 0 : settings.publish.minGroup }

    /// What a customer is called: a number on public pages (SPEC U2).
    func customerLabel(_ customer: Symbol) -> String {
        if edition == .affiliate, !customer.isEmpty { return ledger.symbols.text(of: customer) }
        return customerNumbers[customer].map { "Customer \($0)" } ?? Figures.nothing
    }
}
