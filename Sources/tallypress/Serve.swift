import ArgumentParser
import Content
import Diagnostics
import Foundation
import Preview
import Serving
import Workspace

/// `tallypress serve`.
struct Serve: SiteCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the site on this machine, and keep open pages up to date while you write.",
        discussion: """
            The site is held in memory and nothing is written. After each change in Content/ or Templates/ open pages \
            load themselves again and stay where they were scrolled to; where only a style sheet changed, it is \
            exchanged. Errors stand on the page, with file, line and column, until they are mended. Pages that are not \
            published yet are there and marked, and the private edition stands below /~private/.

              $ tallypress serve
              Serving at http://127.0.0.1:8080/ · private edition at http://127.0.0.1:8080/~private/ · Ctrl-C ends
              14:02:31  Content/guides/start.md  18 ms

            The private edition is served on addresses of this machine alone.
            """)

    /// The port that is taken where none is named.
    private static let usualPort: UInt16 = 8080

    @OptionGroup var options: SiteOptions

    @Option(name: .long, help: ArgumentHelp("The port; the next free one where it is taken.", valueName: "port"))
    var port = Serve.usualPort

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The address to listen at. Any but this machine's own lets others look at the site.", valueName: "address"))
    var host = "127.0.0.1"

    @Flag(name: .long, help: "Open the site in the browser.")
    var open = false

    @Flag(name: .customLong("no-drafts"), help: "Leave out pages that are not published yet, as build does.")
    var leavesOutDrafts = false

    func run() throws {
        // A site that goes may come back; one that was never there is a name mistyped.
        if !options.folder.exists,
            let missing = options.loader().load().bookDiagnostics.first(where: { $0.code == "site/no-settings" })
        {
            throw Refusal(missing)
        }
        let interruption = Interruption()
        let (server, taken, address) = try listen()
        if !server.host.isLoopback {
            Console.printError(
                "warning: whoever reaches this machine at \(host) can look at the site; the private edition is not "
                    + "served\n")
        }
        if port != 0, taken != port {
            Console.printError("Port \(port) is taken: serving at \(taken) instead.\n")
        }
        let folder = SiteFolder(root: Self.absolute(options.site), jobs: options.workers)
        let privateAddress = ServedEdition.affiliate.address(on: address)
        let session = PreviewSession(
            server: server, options: options,
            site: LiveSite(
                folder: folder, baseURL: BaseURL(address), privateURL: BaseURL(privateAddress),
                drafts: !leavesOutDrafts, jobs: options.workers),
            day: { [named = options.asOf] in named ?? Today.date })
        // What changes while the site is made for the first time is a change too.
        let watcher = FolderWatcher(
            root: folder.root, folders: ["Content", "Templates"], isIgnored: SiteFolder.isPassedOver)
        interruption.whenItComes { watcher.stop() }
        server.whenItFails { watcher.stop() }
        session.begin()
        if server.failure == nil {
            Console.print(Self.greeting(address, server.host.isLoopback ? privateAddress : nil))
            if open { Browser.open(address) }
            session.run(watcher)
        }
        server.stop()
        if let failure = server.failure {
            options.console.show([failure.diagnostic(host: host, port: taken)])
            throw ExitCode(1)
        }
    }

    /// A server that listens, its port and the address of what it serves.
    private func listen() throws -> (server: PreviewServer, port: UInt16, address: String) {
        do {
            let address = try HostAddress(host)
            let server = PreviewServer(host: address, session: Today.session)
            let port = try server.start(port: port)
            return (server, port, "http://\(address.inURL):\(port)/")
        } catch {
            options.console.show([error.diagnostic(host: host, port: port)])
            throw ExitCode(1)
        }
    }

    /// The path from the root of the file system on, links kept: the folder may go and come back as another.
    private static func absolute(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.path
    }

    private static func greeting(_ address: String, _ privateAddress: String?) -> String {
        let parts = ["Serving at \(address)", privateAddress.map { "private edition at \($0)" }, "Ctrl-C ends"]
        return parts.compactMap { $0 }.joined(separator: " · ") + "\n"
    }
}
