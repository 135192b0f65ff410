import Content
import Diagnostics
import Memoization

/// The links between pages as they were checked, so that only those of pages are checked again that have changed, or
/// that lead to a heading of one that has.
struct LinkMemory: Sendable {
    private struct Entry: Sendable {
        let inputs: [Stamp]
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
        var now: [String: Entry] = [:]
        now.reserveCapacity(written.count)
        for text in written where !text.page.internalLinks.isEmpty {
            var inputs = [text.stamp, stamp]
            for path in text.anchored { if let target = site.texts[path] { inputs.append(target.stamp) } }
            let entry: Entry
            if let old = entries[text.page.path], old.inputs == inputs {
                entry = old
            } else {
                entry = Entry(inputs: inputs, problems: check.problems(with: text.page.internalLinks))
            }
            problems += entry.problems
            now[text.page.path] = entry
        }
        entries = now
        return problems
    }
}
