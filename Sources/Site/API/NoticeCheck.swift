import Artifacts
import Content
import Diagnostics

/// Makes sure that templates kept what must stand on a page: the disclosure before the first affiliate link and
/// Amazon's sentence before a link that leads there (SPEC K4), and beside figures of the books that they are not typical (SPEC U5).
struct NoticeCheck {
    private let notices: [Notice]

    /// A text that some pages must carry.
    private struct Notice: Sendable {
        /// The text as it stands in HTML.
        let text: [UInt8]
        let code: String
        /// What is wrong with a page without it, to stand behind the page's path.
        let problem: String
        let hint: String
        /// Before which byte of a file it has to stand; `nil` where it need not.
        let limit: @Sendable (OutputFile) -> Int?
    }

    private static let headEnd = Array("</head>".utf8)

    /// A check of a site with the given links.
    init(_ site: SiteContext, links: [AffiliateLink]) {
        let disclosure = OfferViews(site: site).disclosures(true).first?.text ?? ""
        let link = Array("rel=\"sponsored".utf8)
        let withFigures = Set(
            site.texts.values.filter { $0.page.hasBookFigures || $0.page.hasBookDirectives }
                .map { String($0.page.path.dropFirst()) + "index.html" })
        let withAmazon = Set(
            links.filter { $0.network == .amazon && site.isCurrent($0) }
                .map { String($0.page.dropFirst()) + "index.html" })
        notices = [
            Notice(
                text: Array(Escape.markup(disclosure).utf8), code: "template/no-disclosure",
                problem: "has an affiliate link without the disclosure before it",
                hint: "print `{{> partials/disclosure}}` above the text in the template of that page",
                limit: { Self.find(link, in: $0.bytes[...]) }),
            Notice(
                text: Array(Escape.markup(OfferViews.amazonSentence).utf8), code: "template/no-amazon-sentence",
                problem: "has a link to Amazon without the sentence that Amazon asks for before it",
                hint: "print every text of `{{#disclosures}}` in `partials/disclosure`",
                limit: { withAmazon.contains($0.path) ? Self.find(link, in: $0.bytes[...]) : nil }),
            Notice(
                text: Array(Escape.markup(Proof.notTypical).utf8), code: "template/no-earnings-note",
                problem: "has figures of the books without the note that they are not typical",
                hint: "print `{{> partials/not-typical}}` beneath the text in `partials/prose` or the page’s own "
                    + "template, and `{{not_typical}}` in the directive’s",
                limit: { withFigures.contains($0.path) ? $0.bytes.endIndex : nil }),
        ]
    }

    /// An error for each text that is missing, with the first page that lacks it and how many others do: the cause is a
    /// template, and that is one mistake.
    func diagnostics(_ files: [OutputFile], jobs: Int) -> [Diagnostic] {
        let missing = Workers.map(files.count, jobs: jobs) { index in
            files[index].path.hasSuffix(".html")
                ? notices.indices.filter { Self.isMissing(notices[$0], in: files[index]) } : []
        }
        return notices.indices.compactMap { notice in
            let pages = files.indices.filter { missing[$0].contains(notice) }.map { files[$0].path }
            guard let first = pages.min(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) else { return nil }
            let others = pages.count - 1
            let more = others == 0 ? "" : "; so it is on \(others) more \(others == 1 ? "page" : "pages")"
            return Diagnostic(
                .error, notices[notice].code, "`\(first)` \(notices[notice].problem)\(more)",
                hint: notices[notice].hint, at: nil)
        }
    }

    private static func isMissing(_ notice: Notice, in file: OutputFile) -> Bool {
        guard let limit = notice.limit(file) else { return false }
        // A head with the same words, such as a description, is read by nobody.
        let body = find(headEnd, in: file.bytes[..<limit]) ?? file.bytes.startIndex
        return find(notice.text, in: file.bytes[body..<limit]) == nil
    }

    private static func find(_ pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = pattern.first else { return nil }
        var start = bytes.startIndex
        while let found = bytes[start...].firstIndex(of: first), found + pattern.count <= bytes.endIndex {
            if bytes[found..<(found + pattern.count)].elementsEqual(pattern) { return found }
            start = found + 1
        }
        return nil
    }
}
