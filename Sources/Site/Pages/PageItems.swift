import Content
import Programs

/// Builds the entries of lists of pages.
struct PageItems {
    let site: SiteContext

    func item(_ page: Page) -> PageItemView {
        let minutes = site.text(at: page.path)?.readingMinutes
        let ended = page.isExpired ? "ended" : nil
        return PageItemView(
            title: page.title, href: site.frame.link(page.path), description: site.summary(of: page),
            kind: page.section.singular, date: page.date.map(Words.date), iso: page.date?.description,
            label: label(of: page), detail: ended ?? minutes.map { "\($0) min" }, draft: page.draftLabel)
    }

    /// The word that marks a promotional page in lists and feeds (SPEC K4).
    func label(of page: Page) -> String? {
        page.section.isPromotional ? site.settings.disclosure.label : nil
    }

    /// What else there is to read about a page's programs and tags.
    func related(to page: Page) -> [PageSectionView] {
        let best = site.relations.related(to: page, limit: 4).map(item)
        return best.isEmpty ? [] : [PageSectionView(id: "related", heading: "Related", pages: best)]
    }
}
