import Templates

/// A file beside a page.
struct DownloadView: TemplateView {
    let label: String
    let href: String
    let detail: String

    /// The files beside the page of a statement at a path: the one with the checksum first.
    static func statement(_ path: String, site: SiteFrame) -> [DownloadView] {
        [
            DownloadView(label: "statement.json", href: site.link(path + "statement.json"), detail: "all figures"),
            DownloadView(label: "statement.csv", href: site.link(path + "statement.csv"), detail: "for a spreadsheet"),
        ]
    }

    static let fields = ViewFields<DownloadView>([
        .text("label", "The file's name") { $0.label },
        .text("href", "Where it is") { $0.href },
        .text("detail", "What is in it") { $0.detail },
    ])
}
