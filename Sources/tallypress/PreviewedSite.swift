import Content
import Preview
import Serving
import Site

/// A live site as the preview server asks for it.
struct PreviewedSite: ServedSite {
    let site: LiveSite

    func bytes(of path: String, edition: ServedEdition) -> [UInt8]? {
        site.file(path, edition: edition == .affiliate ? .affiliate : .everyone)?.bytes
    }

    func bar(of path: String, edition: ServedEdition) -> PageBar {
        let draft = site.draft(at: path)
        var remarks: [String] = []
        switch draft {
        case .draft: remarks.append("not published while its front matter says draft: true")
        case .scheduled(let date): remarks.append("published from \(date) on")
        case nil: break
        }
        var marks: [String] = draft == nil ? [] : ["Draft"]
        if edition == .affiliate { marks.insert("Private", at: 0) }
        return PageBar(
            mark: marks.isEmpty ? nil : marks.joined(separator: " · "), remark: remarks.first,
            asOf: site.asOf.map { "\($0)" } ?? "")
    }
}
