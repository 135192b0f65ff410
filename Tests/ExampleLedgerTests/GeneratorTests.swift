import Testing
import Workspace

@testable import example_ledger

@Suite struct GeneratorTests {
    @Test func theCommittedFilesAreExactlyWhatTheGeneratorWrites() throws {
        let files = try ExampleGenerator(site: Example.root).files()
        #expect(files.map(\.path) == (2024...2026).map { "Content/ledger/\($0).csv" })
        for file in files {
            let committed = SiteFolder.bytes(at: SiteFolder(root: Example.root).path(of: file.path))
            #expect(committed == file.bytes, "run `swift run example-ledger`: \(file.path) is out of date")
        }
    }

    @Test func numbersAreThoseOfSplitMixAndStayInTheirRange() {
        var random = SeededGenerator(seed: 0)
        // The first output of the published algorithm for seed 0 is e220a8397b1dcdaf.
        #expect(random.name("c-") == "c-1dcdaf")
        let numbers = (0..<1000).map { _ in random.number(in: 3...5) }
        #expect(Set(numbers) == [3, 4, 5])
        #expect((0..<1000).allSatisfy { _ in !random.happens(0) && random.happens(1000) })
        #expect(random.pick(["never", "always"]) { $0 == "always" ? 1 : 0 } == "always")
        #expect(random.pick([0]) { $0 } == nil)
    }

    @Test func noTextNeedsQuotingInCSV() {
        let columns = Draft.header.split(separator: ",").count
        for file in Example.site.ledger.files {
            let lines = file.bytes.split(separator: UInt8(ascii: "\n"))
            #expect(lines.allSatisfy { $0.count { $0 == UInt8(ascii: ",") } == columns - 1 })
            #expect(!file.bytes.contains(UInt8(ascii: "\"")))
        }
    }
}
