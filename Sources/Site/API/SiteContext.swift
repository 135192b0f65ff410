import Accounting
import Content
import Ledger
import Memoization
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
    /// The pages' texts, by their paths; there are none before the rest is known, of which their directives are made.
    private(set) var texts: [String: FilledText] = [:]
    /// Whether a page has a calculator.
    private(set) var hasCalculator = false
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

    /// Stays the same for as long as all does that figures and directives are made of.
    let booksBasis: Stamp
    /// Stays the same for as long as what surrounds every page does.
    let frameStamp: Stamp
    /// Stays the same for as long as the movements do.
    private(set) var movementsStamp = Stamp()

    /// A program, by its place in the list, and a sub-id.
    struct SubIDKey: Hashable {
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

    /// The site without the texts of its pages.
    init(
        input: SiteInput, groups: Stamped<[CurrencyBooks]>, assets: Stamped<SiteAssets>,
        theme: Stamped<RenderedTheme> = Stamped(RenderedTheme()), origins: Stamped<LinkOrigins>,
        memory: inout ContextMemory, jobs: Int
    ) {
        content = input.content
        programs = input.programs
        books = input.books
        ledger = input.ledger
        rates = input.rates
        variances = input.edition == .affiliate ? input.variances : nil
        edition = input.edition
        self.groups = groups.value
        self.assets = assets.value.addresses
        let firsts = input.books.programs.compactMap { $0.statements.first?.month }
        months =
            firsts.min().map { first in
                (0...first.distance(to: input.books.asOf.month)).map { first.advanced(by: $0) }
            } ?? []
        let (fronts, settings) = (input.content.stamps.fronts, input.content.stamps.settings)
        relations = memory.relations.value(from: [fronts]) { PageRelations(input.content.pages) }.value
        let addresses = memory.addresses.stamp(of: assets.value.addresses)
        let frame = memory.frame.value(from: [fronts, settings, theme.stamp, addresses]) {
            SiteFrame(content: input.content, assets: assets.value, theme: theme.value, edition: input.edition)
        }
        self.frame = frame.value
        let showsNumbers = input.content.settings.publish.rows && input.edition == .everyone
        customerNumbers =
            showsNumbers
            ? memory.customerNumbers.value(from: [input.stamps.books]) { CustomerNumbers.number(input.ledger) }.value
            : [:]
        let sources = memory.sources.value(
            from: [fronts, settings, input.stamps.books, input.stamps.programs, origins.stamp]
        ) { Self.sources(input, origins: origins.value, frame: frame.value) }
        sourcesBySubID = sources.value
        let basis = [
            input.stamps.books, input.stamps.programs, input.stamps.rates, input.stamps.templates, settings,
            input.content.stamps.catalog, memory.sourcesBySubID.stamp(of: sources.value),
        ]
        let booksBasis = memory.basis.stamp(of: basis)
        self.booksBasis = booksBasis
        frameStamp = frame.stamp
        let movements = memory.movements.value(from: [input.stamps.books, input.stamps.programs, settings]) {
            MovementBook(self, jobs: jobs)
        }
        self.movements = movements.value
        movementsStamp = movements.stamp
        if self.settings.publish.pageEarnings {
            pageEarnings = memory.pageEarnings.value(from: [booksBasis]) { PageEarnings(self) }.value
        }
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

    /// The same site with the texts of its pages.
    func with(texts: [FilledText]) -> SiteContext {
        var site = self
        site.texts = Dictionary(texts.map { ($0.page.path, $0) }, uniquingKeysWith: { first, _ in first })
        site.hasCalculator = texts.contains(where: \.hasCalculator)
        return site
    }

    /// The text of the page at an address.
    func text(at path: String) -> RenderedPage? { texts[path]?.page }

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
