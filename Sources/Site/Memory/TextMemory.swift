import Artifacts
import Content
import Diagnostics
import Memoization

/// The texts of a site as they were rendered, so that only those are rendered again that have changed, or something that
/// they ask for.
struct TextMemory: Sendable {
    /// A text by the path of its file.
    private struct Entry<Text: Sendable>: Sendable {
        /// What it was made from: its own source, and what else it asks for.
        let source: Stamp
        let basis: Stamp?
        let text: Text
    }

    private var basis = Tracker<[Stamp]>()
    private var written: [String: Entry<WrittenText>] = [:]
    private var filled: [String: Entry<FilledText>] = [:]

    /// The texts of all pages, and then those about programs, as their Markdown is rendered.
    mutating func written(_ content: SiteContent, _ assets: SiteAssets, jobs: Int) -> [WrittenText] {
        let stamps = content.stamps
        let basis = basis.stamp(of: [stamps.settings, stamps.catalog, stamps.assets, stamps.targets])
        let (pages, bodies) = (content.pages, content.programBodies)
        let addresses = assets.addresses
        let renderer = PageRenderer(content: content, base: content.settings.baseURL.path) { addresses[$0] }
        let practices = PracticeCheck(content)
        return Self.texts(pages.count + bodies.count, in: &written, jobs) { index in
            index < pages.count
                ? (pages[index].source.file, pages[index].stamp, basis)
                : (bodies[index - pages.count].source.file, bodies[index - pages.count].stamp, basis)
        } make: { index, old in
            let page = index < pages.count ? pages[index] : nil
            let rendered = page.map { renderer.render($0) } ?? renderer.render(bodies[index - pages.count])
            return WrittenText(rendered, practices: practices.problems(on: rendered, of: page), before: old)
        }
    }

    /// The texts with what their figures and directives show, which is made of the books.
    mutating func filled(
        _ texts: [WrittenText], of content: SiteContent, in site: SiteContext, _ renderer: DirectiveRenderer, jobs: Int
    ) -> [FilledText] {
        let pages = content.pages
        return Self.texts(texts.count, in: &filled, jobs) { index in
            let text = texts[index]
            let file =
                index < pages.count
                ? pages[index].source.file : content.programBodies[index - pages.count].source.file
            return (file, text.stamp, text.page.insertions.isEmpty ? nil : site.booksBasis)
        } make: { index, old in
            FilledText(renderer.fill(texts[index].page), before: old)
        }
    }

    private static func texts<Text: Sendable>(
        _ count: Int, in memory: inout [String: Entry<Text>], _ jobs: Int,
        key: (Int) -> (file: String, source: Stamp, basis: Stamp?), make: @Sendable (_ index: Int, _ old: Text?) -> Text
    ) -> [Text] {
        var texts: [Text?] = []
        texts.reserveCapacity(count)
        var missing: [(index: Int, file: String, source: Stamp, basis: Stamp?, old: Text?)] = []
        for index in 0..<count {
            let (file, source, basis) = key(index)
            let entry = memory[file]
            if let entry, entry.source == source, entry.basis == basis {
                texts.append(entry.text)
            } else {
                texts.append(nil)
                missing.append((index, file, source, basis, entry?.text))
            }
        }
        let work = missing
        let made = Workers.map(work.count, jobs: jobs, chunk: 8) { make(work[$0].index, work[$0].old) }
        for (part, text) in zip(work, made) {
            texts[part.index] = text
            memory[part.file] = Entry(source: part.source, basis: part.basis, text: text)
        }
        return texts.compactMap { $0 }
    }

    /// Forgets the texts of files that are gone, once there are more of them than of those that are there.
    mutating func forget(but content: SiteContent) {
        guard written.count > 2 * (content.pages.count + content.programBodies.count) + 16 else { return }
        let files = Set(content.pages.map(\.source.file) + content.programBodies.map(\.source.file))
        written = written.filter { files.contains($0.key) }
        filled = filled.filter { files.contains($0.key) }
    }
}
