import Artifacts
import Diagnostics

/// Makes sure that templates kept the disclosure: on every page it stands before the first affiliate link (SPEC K4).
struct DisclosureCheck {
    /// The disclosure as it stands in HTML.
    private let text: [UInt8]

    private static let link = Array("rel=\"sponsored".utf8)

    init(_ site: SiteContext) {
        let texts = OfferViews(site: site).disclosures(true)
        text = Array(Escape.markup(texts.first?.text ?? "").utf8)
    }

    /// An error for each page that has an affiliate link without the disclosure before it.
    func diagnostics(_ files: [OutputFile], jobs: Int) -> [Diagnostic] {
        let missing = Workers.map(files.count, jobs: jobs) { isMissing(in: files[$0]) }
        return zip(files, missing).filter(\.1).map { file, _ in
            Diagnostic(
                .error, "template/no-disclosure",
                "`\(file.path)` has an affiliate link without the disclosure before it",
                hint: "print `{{> partials/disclosure}}` above the text in the template of that page", at: nil)
        }
    }

    private func isMissing(in file: OutputFile) -> Bool {
        guard file.path.hasSuffix(".html"), let link = Self.find(Self.link, in: file.bytes[...]) else { return false }
        return Self.find(text, in: file.bytes[..<link]) == nil
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
