import Diagnostics
import Money
import Programs
import YAMLReading

/// Reads the bodies of a page's directives.
struct DirectiveReader {
    let hooks: PageHooks
    let report: FieldReport
    /// Where the block begins.
    let place: Place

    /// The directive of the given name with its body, or `nil` after reports.
    func read(_ name: Directive.Name, body: YAMLNode) -> Directive? {
        let content: Directive.Content? =
            switch name {
            case .calculator: fields(body, name) { CalculatorDirective.read(&$0, self) }.map { .calculator($0) }
            case .compare: fields(body, name) { CompareDirective.read(&$0, self) }.map { .compare($0) }
            case .earnings: fields(body, name) { EarningsDirective.read(&$0, self) }.map { .earnings($0) }
            case .facts: fields(body, name) { FactsDirective.read(&$0, self) }.map { .facts($0) }
            case .faq: FAQDirective.read(body, self).map { .faq($0) }
            case .hero: fields(body, name) { HeroDirective.read(&$0, self) }.map { .hero($0) }
            case .offer: fields(body, name) { OfferDirective.read(&$0, self) }.map { .offer($0) }
            case .prosCons: fields(body, name) { ProsConsDirective.read(&$0, self) }.map { .prosCons($0) }
            case .replay: fields(body, name) { ReplayDirective.read(&$0, self) }.map { .replay($0) }
            case .steps: StepsDirective.read(body, self).map { .steps($0) }
            case .tiers: fields(body, name) { TiersDirective.read(&$0, self) }.map { .tiers($0) }
            }
        return report.hasErrors ? nil : content.map { Directive(content: $0, place: place) }
    }

    private func fields<Value>(
        _ body: YAMLNode, _ name: Directive.Name, _ read: (inout MappingReader) -> Value?
    ) -> Value? {
        guard var reader = MappingReader(body, named: "`\(name.rawValue)`", report: report) else { return nil }
        let value = read(&reader)
        reader.finish()
        return value
    }

    /// A text in Markdown.
    var markdown: FieldType<DirectiveText> {
        FieldType<String>.nonEmptyText.map { text, node, _, _ in hooks.render(text, at: node) }
    }

    /// An offer of a program of the site.
    var offer: FieldType<OfferReference> {
        .offer.map { reference, node, _, report in
            guard let problem = hooks.content.catalog.problem(offer: reference) else { return reference }
            report.error(problem.code, problem.message, hint: problem.hint, at: node.place)
            return nil
        }
    }

    /// A program of the site, by its id.
    var program: FieldType<String> {
        .scalar { id, node, _, report in
            guard let problem = hooks.content.catalog.problem(program: id) else { return id }
            report.error(problem.code, problem.message, hint: problem.hint, at: node.place)
            return nil
        }
    }

    /// The program that `program` names or, where it is left out, the one program that the page is about.
    func program(_ reader: inout MappingReader) -> String? {
        if reader.has("program") { return reader.required("program", program) }
        if hooks.programs.count == 1 { return hooks.programs[0] }
        reader.missing("program", hint: "name it: this page is about " + (hooks.programs.isEmpty ? "none" : "several"))
        return nil
    }

    /// The programs that `programs` names or, where it is left out, those that the page is about.
    func programs(_ reader: inout MappingReader) -> [String]? {
        guard reader.has("programs") else { return hooks.programs }
        let named = reader.required("programs", .list(of: program))
        // A name that stands twice would be a column that stands twice.
        return named.map { names in
            names.enumerated().filter { !names[..<$0.offset].contains($0.element) }.map(\.element)
        }
    }

    /// The currency of a program; `nil` for one whose file could not be read.
    func currency(of program: String) -> Currency? { hooks.content.catalog[program]?.currency }

    /// A tracked link of the page to an offer, which stands on it from now on; `nil` where offer or page are over.
    func link(to reference: OfferReference, placement: String, text: String) -> AffiliateLink? {
        let link = hooks.affiliateLink(to: reference, placement: placement, text: text, at: place)
        if let link { hooks.add(link, at: nil) }
        return link
    }
}
