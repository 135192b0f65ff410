import Foundation

/// A link of a page of the documentation to a file of the repository, or to a heading.
struct DocumentationLink: CustomStringConvertible {
    /// The page, by its path in the repository.
    let page: String
    let line: Int
    /// What the link names: a path as seen from the page, `#` and a heading's anchor, or both.
    let target: String

    var description: String { "\(page):\(line): \(target)" }

    /// The links of a page, without those to other sites and those that are shown as code.
    static func all(on page: String, text: String) -> [DocumentationLink] {
        DocumentationProse(text).lines.flatMap { line in
            line.text.replacing(/`+[^`]*`+/, with: "").matches(of: /\]\(([^)\s]+)[^)]*\)/)
                .map { DocumentationLink(page: page, line: line.number, target: String($0.output.1)) }
                .filter { $0.target.firstMatch(of: #/^[a-z]+:/#) == nil }
        }
    }

    /// What is wrong with the link; `nil` where it leads somewhere. A page's text is asked for by its path in the
    /// repository.
    func mistake(text: (String) -> String?) -> String? {
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let folder = URL(filePath: "/\(page)").deletingLastPathComponent()
        let path = parts[0].isEmpty ? page : String(folder.appending(path: parts[0]).standardized.path.dropFirst())
        guard let found = text(path) else { return "\(self): there is no such file" }
        guard parts.count > 1 else { return nil }
        let anchors = DocumentationProse(found).anchors
        return anchors.contains(parts[1]) ? nil : "\(self): the anchors are \(anchors.joined(separator: ", "))"
    }
}
