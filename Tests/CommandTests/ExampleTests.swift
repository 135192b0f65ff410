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
}
