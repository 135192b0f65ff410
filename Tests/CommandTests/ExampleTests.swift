import Foundation
import Testing

/// The example that the repository itself is.
@Suite("The example site")
struct ExampleTests {
    private func build(to folder: TemporaryFolder, _ name: String, _ options: String...) throws -> FolderState {
        let site = Fixtures.repository.path(percentEncoded: false)
        let output = "\(folder.path)/\(name)"
        let run = try Tallypress.run(
            arguments: ["build", "--site", site, "--as-of", "2026-11-15", "--output", output] + options)
        #expect(run.status == 0, "\(run.errors)")
        return FolderState(of: output)
    }

    @Test("It builds without warnings, and the same, byte for byte, wherever and by however many workers")
    func determinism() throws {
        let folder = try TemporaryFolder()
        let first = try build(to: folder, "a", "--strict")
        let alone = try build(to: folder, "somewhere/else", "--jobs", "1")
        #expect(first.files.count > 30)
        #expect(first.files == alone.files)
        #expect(first.files.filter { first.contents[$0] != alone.contents[$0] } == [])
    }

    @Test("Each of its statements weighs 30 KB or less with the style sheet")
    func weight() throws {
        let site = try build(to: try TemporaryFolder(), "a")
        let sheets = site.files.filter { $0.hasPrefix("assets/theme.") }
        let pages = site.files.filter { path in
            path.hasPrefix("statements/20") && path.hasSuffix("/index.html") && path.split(separator: "/").count == 3
        }
        #expect(sheets.count == 1 && pages.count > 25)
        let sheet = sheets.reduce(0) { $0 + (site.contents[$1]?.count ?? 0) }
        for page in pages {
            let weight = sheet + (site.contents[page]?.count ?? 0)
            #expect(weight <= 30 * 1024, "\(page) weighs \(weight)")
        }
    }
}
