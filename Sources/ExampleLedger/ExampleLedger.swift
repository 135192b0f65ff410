import ArgumentParser
import Foundation
import Ledger
import Workspace

/// `example-ledger`: writes the ledger of the repository's own example.
@main
struct ExampleLedger: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "example-ledger",
        abstract: "Write the example's invented ledger.",
        discussion: """
            The same rows on every run: only the assumptions in the source and the site's terms decide. Run it again \
            when either has changed.

              $ swift run example-ledger
            """)

    @Argument(help: "The site's root, the folder that holds Content/.")
    var site = "."

    @Flag(help: "Write nothing; fail where a file is not what would be written.")
    var check = false

    func run() throws {
        for file in try ExampleGenerator(site: site).files() {
            let path = SiteFolder(root: site).path(of: file.path)
            guard SiteFolder.bytes(at: path) != file.bytes else { continue }
            if check { throw ValidationError("\(file.path) is not what the generator writes; run example-ledger.") }
            let url = URL(filePath: path)
            let folder = url.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(file.bytes).write(to: url, options: .atomic)
            print("wrote \(file.path)")
        }
    }
}
