import Templates

/// A program's commissions that differ from what its network reported.
struct ReconciliationProgramView: TemplateView {
    let id: String
    let name: String
    let causes: TablesView
    let downloads: [DownloadView]

    static let fields = ViewFields<ReconciliationProgramView>([
        .text("id", "The program's id") { $0.id },
        .text("name", "The program's name") { $0.name },
        .object("causes", "The rows by cause", TablesView.self) { $0.causes },
        .list("downloads", "The file for the program's manager", DownloadView.self) { $0.downloads },
    ])
}
