import Content

/// Which pages belong together, looked up once for the whole site: to compare every page with every other one would take
/// longer than all the rest of a large site.
struct PageRelations: Sendable {
    private let pages: [Page]
    private let indices: [String: Int]
    /// The promotional pages that name a program, and those with a tag, in their order.
    private var byProgram: [String: [Int]] = [:]
    private var byTag: [String: [Int]] = [:]

    init(_ pages: [Page]) {
        self.pages = pages
        indices = Dictionary(
            pages.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: { first, _ in first })
        for (index, page) in pages.enumerated() where page.section.isPromotional {
            for program in page.programs { byProgram[program, default: []].append(index) }
            for tag in page.tags { byTag[tag.slug, default: []].append(index) }
        }
    }

    /// Other promotional pages about the same programs or with the same tags: those with most in common first, then in
    /// the order of the site's pages. A tag in common counts twice.
    func related(to page: Page, limit: Int) -> [Page] {
        var scores = Array(repeating: 0, count: pages.count)
        for program in page.programs { for index in byProgram[program] ?? [] { scores[index] += 1 } }
        for tag in page.tags { for index in byTag[tag.slug] ?? [] { scores[index] += 2 } }
        if let own = indices[page.path] { scores[own] = 0 }
        var best: [Int] = []
        for (index, score) in scores.enumerated() where score > 0 {
            guard best.count < limit || best.last.map({ scores[$0] < score }) ?? false else { continue }
            best.insert(index, at: best.firstIndex { scores[$0] < score } ?? best.endIndex)
            if best.count > limit { best.removeLast() }
        }
        return best.map { pages[$0] }
    }

    /// The pages that stand before and after a page in its section's order.
    func neighbors(of page: Page) -> (before: Page?, after: Page?) {
        guard let index = indices[page.path] else { return (nil, nil) }
        let neighbor = { (index: Int) -> Page? in
            guard pages.indices.contains(index), pages[index].section == page.section else { return nil }
            return pages[index]
        }
        return (neighbor(index - 1), neighbor(index + 1))
    }
}
