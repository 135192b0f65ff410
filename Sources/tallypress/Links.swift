import ArgumentParser
import Content
import Diagnostics
import Site
import Workspace

/// `tallypress links`.
struct Links: SiteCommand {
    static let configuration = CommandConfiguration(
        abstract: "List every tracked link, or make those for an e-mail, a talk or a flyer.",
        discussion: """
            Of each link of the site it tells the page and the placement, the offer and the network, the sub-id, and \
            where it stands: in texts and directives, on cards, and behind redirects. Pages, terms and site.yml are \
            needed; the ledger may be broken.

            With --channel it makes the links for one of the `channels` in site.yml, whose sub-ids lead back to it, \
            and with --qr a QR code of each as an SVG image.

              $ tallypress links --program kartra
              $ tallypress links --channel email --offer kartra/trial
              kartra/trial  Start Kartra for $1  email
              …
              Say beside them that you are paid for what is bought through them.
              $ tallypress links --channel talk --qr slides/
            """)

    /// How links are printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table
        case csv
        case json
    }

    @OptionGroup var options: SiteOptions

    @Option(
        name: .long, help: ArgumentHelp("Only links to this program, by its id.", valueName: "id"),
        completion: SiteCompletions.programs)
    var program: String?

    @Option(name: .long, help: ArgumentHelp("Only links on the page with this address or slug.", valueName: "page"))
    var page: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only links to this offer, such as kartra/trial; may be given several times.", valueName: "program/offer"),
        completion: SiteCompletions.offers)
    var offer: [String] = []

    @Option(name: .long, help: ArgumentHelp("Make links for this channel of site.yml.", valueName: "name"))
    var channel: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Where they stand in the channel, such as one e-mail of several.", valueName: "name"))
    var placement: String?

    @Option(
        name: .customLong("qr"),
        help: ArgumentHelp("Write QR codes: a folder, or for one link a file.svg.", valueName: "path"),
        completion: .file(extensions: ["svg"]))
    var qrPath: String?

    @Option(name: .long, help: "How to print them: table, csv or json.")
    var format = Format.table

    var printsJSON: Bool { format == .json }

    func validate() throws {
        if channel == nil, placement != nil { throw ValidationError("--placement goes with --channel.") }
        if channel == nil, qrPath != nil { throw ValidationError("--qr goes with --channel.") }
        if let qrPath, SiteFolder(root: options.site).isSource(qrPath) {
            throw ValidationError("`\(qrPath)` lies among what the site is made from; write to another place.")
        }
        if let qrPath, QRFiles.isOtherImage(qrPath) {
            throw ValidationError(
                "QR codes are written as SVG images: name a file that ends in .svg, or a folder, not `\(qrPath)`.")
        }
        for text in offer where SiteContent.offer(text) == nil {
            throw ValidationError("`\(text)` is no offer; write it as PROGRAM/OFFER.")
        }
        if channel != nil, page != nil { throw ValidationError("--page is for links that stand on the site.") }
        if let placement, !SiteContent.isPlacement(placement) {
            throw ValidationError("`\(placement)` is no placement; write small letters, digits and `-`.")
        }
    }

    func run() throws {
        let progress = Progress("Reading the pages", isQuiet: options.quiet)
        let loaded = options.loader().load()
        let site = SiteBuilder(loaded.input(), jobs: options.workers).links()
        progress.finish()
        var problems = loaded.contentDiagnostics + site.diagnostics
        try stopIfBroken(problems)
        let offers = try offers(in: loaded)
        guard let channel else {
            show(problems)
            let rows = try chosen(site.rows, offers, loaded)
            if rows.isEmpty, format == .table, !options.quiet {
                Console.printError("no tracked links: pages get them by `aff:PROGRAM/OFFER`, or by an `offer`\n")
            }
            return print(rows)
        }
        let made = ChannelLinks(
            of: try known(channel, in: loaded), placement: placement, offers: offers, content: loaded.content,
            origins: site.origins)
        problems += made.diagnostics
        try stopIfBroken(problems)
        show(problems)
        let rows = made.links.map(LinkRow.init)
        // Links are printed only once their codes, if any, are known to fit.
        let codes = try qrPath.map { try QRFiles(rows, for: $0) }
        print(rows)
        try codes?.write(isQuiet: options.quiet)
        if format == .table, !options.quiet, !rows.isEmpty {
            Console.print("\nSay beside them that you are paid for what is bought through them.\n")
        }
    }

    private func stopIfBroken(_ problems: [Diagnostic]) throws {
        guard options.fails(problems) else { return }
        show(problems)
        throw ExitCode(1)
    }

    private func show(_ problems: [Diagnostic]) {
        options.console.show(problems.sorted(), asJSON: format == .json)
    }

    private func print(_ rows: [LinkRow]) {
        switch format {
        case .table: Console.print(channel == nil ? LinkTable.pages(rows) : LinkTable.channel(rows))
        case .csv: Console.print(LinkCSV.text(rows))
        case .json: Console.print(LinkJSON.text(rows))
        }
    }

    private func known(_ channel: String, in loaded: LoadedSite) throws -> String {
        let names = loaded.content.settings.channels.map(\.name)
        if names.contains(channel) { return channel }
        let hint = Suggestion.nearest(to: channel, among: names).map { "did you mean `\($0)`?" }
        let list = (names + [channel]).joined(separator: ", ")
        throw Refusal(
            "command/unknown-channel", "there is no channel `\(channel)`",
            hint: hint ?? "write `channels: [\(list)]` into site.yml")
    }

    private func offers(in loaded: LoadedSite) throws -> [OfferReference] {
        if let program { _ = try loaded.program(program) }
        var offers = offer.compactMap(SiteContent.offer)
        for offer in offers {
            _ = try loaded.program(offer.program)
            if let problem = loaded.content.problem(with: offer) {
                throw Refusal("command/unknown-offer", problem.message, hint: problem.hint)
            }
        }
        guard let program else { return offers }
        if offers.isEmpty, channel != nil {
            // All offers of the program that hold.
            offers = (try loaded.program(program).link?.offers ?? []).filter { $0.isCurrent(on: loaded.content.asOf) }
                .map { OfferReference(program: program, offer: $0.id) }
            guard !offers.isEmpty else {
                throw Refusal(
                    "command/no-offer", "the program `\(program)` has no offer that holds",
                    hint: "add one to `link` in Content/programs/\(program).yml, or change when one ends")
            }
        }
        return offers.filter { $0.program == program }
    }

    /// The rows of the page, program and offers asked for.
    private func chosen(_ rows: [LinkRow], _ offers: [OfferReference], _ loaded: LoadedSite) throws -> [LinkRow] {
        var rows = rows
        if let program { rows.removeAll { $0.offer.program != program } }
        if !offer.isEmpty { rows.removeAll { !offers.contains($0.offer) } }
        guard let page else { return rows }
        let pages = loaded.content.pages
        let path = pages.first { $0.slug == page }?.path ?? (page.hasSuffix("/") ? page : page + "/")
        guard rows.contains(where: { $0.page == path }) else {
            if pages.contains(where: { $0.path == path }) { return [] }
            let known = Set(rows.compactMap(\.page) + pages.flatMap { [$0.slug, $0.path] }).sorted()
            let nearest = Suggestion.nearest(to: page, among: known)
            throw Refusal(
                "command/unknown-page", "there is no page `\(page)`",
                hint: nearest.map { "did you mean `\($0)`?" } ?? "name a page by its slug, or by its address")
        }
        return rows.filter { $0.page == path }
    }
}
