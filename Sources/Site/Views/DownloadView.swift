import Templates

/// A file beside a page.
struct DownloadView: TemplateView {
    let label: String
    let href: String
    let detail: String

    static let fields = ViewFields<DownloadView>([
        .text("label", "The file's name") { $0.label },
        .text("href", "Where it is") { $0.href },
        .text("detail", "What is in it") { $0.detail },
    ])
}
