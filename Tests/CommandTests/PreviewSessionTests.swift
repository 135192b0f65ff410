import Foundation
import Money
import Preview
import Serving
import Synchronization
import Testing
import Workspace

@testable import tallypress

@Suite("A run of serve")
struct PreviewSessionTests {
    /// A day that a test lets pass.
    private final class Calendar: Sendable {
        private let held = Mutex(CivilDate(year: 2026, month: 3, day: 31))

        var day: CivilDate {
            get { held.withLock { $0 } }
            set { held.withLock { $0 = newValue } }
        }
    }

    @Test("When another day begins, the site is of that day, though no file has changed")
    func newDay() throws {
        let folder = try SmallSite.folder()
        let site = LiveSite(
            folder: SiteFolder(root: folder.path), baseURL: nil, privateURL: nil, drafts: true, jobs: 1)
        let calendar = Calendar()
        let session = PreviewSession(
            server: PreviewServer(host: try HostAddress("127.0.0.1"), session: "test"),
            options: try SiteOptions.parse(["--quiet"]), site: site, day: { calendar.day }, dayInterval: 10)
        let watcher = FolderWatcher(root: folder.path, folders: ["Content"], isIgnored: SiteFolder.isPassedOver)
        defer { watcher.stop() }
        session.begin()
        let april = "statements/2026-04/index.html"
        #expect(site.file("statements/2026-03/index.html", edition: .everyone) != nil)
        #expect(site.file(april, edition: .everyone) == nil)
        Thread { session.run(watcher) }.start()
        calendar.day = CivilDate(year: 2026, month: 4, day: 1)
        try RunningPreview.eventually { site.file(april, edition: .everyone) != nil }
        let bar = { PreviewedSite(site: site).bar(of: "index.html", edition: .everyone).asOf }
        #expect(bar() == "2026-04-01")
        // A site that is broken when a day begins stays as it was, and says so.
        try folder.write("nonsense", to: "Content/site.yml")
        try RunningPreview.eventually { site.refresh(asOf: calendar.day).diagnostics.isEmpty == false }
        calendar.day = CivilDate(year: 2026, month: 5, day: 1)
        try RunningPreview.eventually { site.refresh(asOf: calendar.day).diagnostics.isEmpty == false }
        #expect(bar() == "2026-04-01")
    }
}
