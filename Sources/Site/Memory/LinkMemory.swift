import Content
import Diagnostics
import Memoization

/// The links between pages as they were checked, so that only those of pages are checked again that have changed, or
/// that lead to a heading of one that has.
struct LinkMemory: Sendable {
    private struct Entry: Sendable {
        let text: Stamp
        let paths: Stamp
        /// The texts to whose headings it links.
        let targets: [Stamp?]
        let problems: [Diagnostic]
    }

    private var paths = Tracker<Set<String>>()
    private var entries: [String: Entry] = [:]

    /// Every link, of texts and of the theme, that leads nowhere on a site that has something at the given addresses.
    mutating func problems(
        _ written: [WrittenText], _ theme: RenderedTheme, in site: SiteContext, paths: Set<String>
    ) -> [Diagnostic] {
        let stamp = self.paths.stamp(of: paths)
        let check = LinkCheck(paths: paths) { site.text(at: $0) }
        var problems = check.problems(with: theme.internalLinks)
        for text in written where !text.page.internalLinks.isEmpty {
            let targets = text.anchored.map { site.texts[$0]?.stamp }
            if let old = entries[text.page.path], old.text == text.stamp, old.paths == stamp, old.targets == targets {
                problems += old.problems
                continue
            }
            let found = check.problems(with: text.page.internalLinks)
            entries[text.page.path] = Entry(text: text.stamp, paths: stamp, targets: targets, problems: found)
            problems += found
        }
        if entries.count > 2 * written.count + 16 {
            let there = Set(written.map(\.page.path))
            entries = entries.filter { there.contains($0.key) }
        }
        return problems
    }
}
