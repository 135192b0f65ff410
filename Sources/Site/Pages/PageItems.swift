import Content

/// Builds the entries of lists of pages.
struct PageItems {
    let site: SiteContext

    func item(_ page: Page) -> PageItemView {
        let minutes = site.rendered[page.path]?.readingMinutes
        let ended = page.isExpired ? "ended" : nil
        return PageItemView(
            title: page.title, href: site.frame.link(page.path), description: page.description,
            kind: page.section.singular, date: page.date.map(Words.date), iso: page.date?.description,
            label: label(of: page), detail: ended ?? minutes.map { "\($0) min" })
    }

    /// The word that marks a promotional page in lists and feeds (SPEC K4).
    func label(of page: Page) -> String? {
        page.section.isPromotional ? site.settings.disclosure.label : nil
    }

    /// Other pages about the same programs or with the same tags: those with most in common first, then the newest.
    func related(to page: Page, limit: Int = 4) -> [PageSectionView] {
        let scored = site.content.pages.compactMap { other -> (page: Page, score: Int)? in
            guard other.path != page.path, other.section.isPromotional else { return nil }
            let programs = Set(other.programs).intersection(page.programs).count
            let tags = Set(other.tags).intersection(page.tags).count
            return programs + 2 * tags > 0 ? (other, programs + 2 * tags) : nil
        }
        let best = scored.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
            .prefix(limit).map { item($0.element.page) }
        return best.isEmpty ? [] : [PageSectionView(id: "related", heading: "Related", pages: best)]
    }
}
