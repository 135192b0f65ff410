import Content

/// A plan, with what is looked up in it.
struct IndexedPlan: Sendable {
    let parts: [SitePart]
    /// The addresses that a text may link to, assets and old addresses aside.
    let paths: Set<String>
    /// For each file the number of the part that renders to it, by the file's path.
    let owners: [String: Int]

    /// Why a page is no part of what is published, by the path of its file.
    let pending: [String: LeftOutPage.Reason]

    init(_ plan: SitePlan, pages: [Page]) {
        parts = plan.parts
        paths = plan.paths
        var owners: [String: Int] = [:]
        for (number, part) in parts.enumerated() { for file in part.files { owners[file] = number } }
        self.owners = owners
        pending = Dictionary(
            pages.compactMap { page in page.pending.map { (SitePart.file(of: page.path), $0) } },
            uniquingKeysWith: { first, _ in first })
    }
}
