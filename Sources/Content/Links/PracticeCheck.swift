import Diagnostics
import Programs

/// Finds what pages and offers do that the terms of the programs they promote forbid (SPEC §4, `forbids`).
///
/// What a page does is what its front matter says under `uses`, and what can be seen: a bonus for those who buy, and an
/// offer's code. Pages that are over promote nothing any more.
public struct PracticeCheck: Sendable {
    private let content: SiteContent

    /// A check of a site's content, by the terms in force on its day.
    public init(_ content: SiteContent) {
        self.content = content
    }

    /// Everything that is forbidden, by place; `rendered` are the site's pages and texts about programs.
    public func diagnostics(_ rendered: [RenderedPage]) -> [Diagnostic] {
        let pages = Dictionary(content.pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        return (codes + rendered.flatMap { problems(on: $0, of: pages[$0.path]) }).sorted()
    }

    /// What is forbidden on a rendered page, or in a text about a program, which no page stands behind.
    public func problems(on rendered: RenderedPage, of page: Page?) -> [Diagnostic] {
        guard page?.isExpired != true else { return [] }
        return (page.map { problems(of: $0, links: rendered.affiliateLinks) } ?? []) + bonuses(on: rendered)
    }

    /// Codes of offers whose programs forbid coupons.
    public var codes: [Diagnostic] {
        content.catalog.readable.flatMap { program -> [Diagnostic] in
            guard let prohibition = program.prohibition(of: .coupons, on: content.asOf) else { return [] }
            return (program.link?.offers ?? []).filter { $0.code != nil && $0.isCurrent(on: content.asOf) }.map {
                Diagnostic(
                    .error, "terms/forbidden-code",
                    "the offer `\($0.id)` has a code, and the terms of `\(program.id)` forbid coupons",
                    hint: "take `code` out", at: $0.place, related: related(prohibition))
            }
        }
    }

    private func problems(of page: Page, links: [AffiliateLink]) -> [Diagnostic] {
        var places: [String: Place] = [:]
        for link in links.reversed() { places[link.link.program] = link.place }
        if let offer = page.offer { places[offer.program] = page.place(of: "offer") }
        let key = page.places["programs"] == nil ? "program" : "programs"
        for id in page.programs { places[id] = page.place(of: key) }
        let programs = content.catalog.readable.filter { places[$0.id] != nil }
        let stated = page.uses.flatMap { use in
            programs.compactMap { program in
                program.prohibition(of: use.practice, on: content.asOf).map {
                    Diagnostic(
                        .error, "page/forbidden-practice",
                        "the page uses \(use.practice.name), which the terms of `\(program.id)` forbid",
                        hint: "stop it and take `\(use.practice.rawValue)` out of `uses`, or promote another program",
                        at: use.place, related: related($0))
                }
            }
        }
        guard page.section == .bonuses, !page.uses.contains(where: { $0.practice == .incentives }) else {
            return stated
        }
        return stated
            + programs.compactMap { program in
                program.prohibition(of: .incentives, on: content.asOf).map {
                    Diagnostic(
                        .error, "page/forbidden-practice",
                        "a bonus is an incentive, and the terms of `\(program.id)` forbid incentives",
                        hint: "make it a guide that promises nothing, or a bonus for another program",
                        at: places[program.id] ?? Place(file: page.source.file), related: related($0))
                }
            }
    }

    /// Bonuses that stand in `offer` directives.
    private func bonuses(on page: RenderedPage) -> [Diagnostic] {
        page.insertions.compactMap { insertion in
            guard case .directive(let directive) = insertion, case .offer(let offer) = directive.content,
                offer.bonus != nil,
                let prohibition = content.catalog[offer.offer.program]?.prohibition(
                    of: .incentives, on: content.asOf)
            else { return nil }
            return Diagnostic(
                .error, "page/forbidden-practice",
                "the offer’s bonus is an incentive, and the terms of `\(offer.offer.program)` forbid incentives",
                hint: "take `bonus` out", at: directive.place, related: related(prohibition))
        }
    }

    private func related(_ prohibition: Prohibition) -> [RelatedPlace] {
        [RelatedPlace("forbidden here", at: prohibition.place)]
    }
}
