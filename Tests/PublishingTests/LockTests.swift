import Artifacts
import Foundation
import Testing

@testable import Publishing

@Suite struct LockTests {
    private let site: TemporaryFolder

    init() throws { site = try TemporaryFolder() }

    private func lock() throws -> LockedOutput {
        let destination = try #require(try Destination.resolve(output: site.output, site: site.path, create: true))
        return try LockedOutput(destination, jobs: 1)
    }

    @Test func `While one build publishes, another is told and changes nothing`() throws {
        _ = try site.publisher().publish([OutputFile](["index.html": "one"])).get()
        do {
            let first = try lock()
            #expect(site.publisher().publish([OutputFile](["index.html": "two"])).codes == ["publish/locked"])
            #expect(site.text("index.html") == "one")
            _ = consume first
        }
        #expect(try site.publisher().publish([OutputFile](["index.html": "two"])).get().written == ["index.html"])
    }

    @Test func `The lock holds on after the folders were exchanged`() throws {
        _ = try site.publisher().publish([OutputFile](["index.html": "one"])).get()
        let output = try lock()
        let staging = try Staging(of: output)
        try staging.exchange()
        #expect(site.publisher().publish([OutputFile](["index.html": "two"])).codes == ["publish/locked"])
        #expect(try site.siblings() == [".Output.tallypress-staging"])
        withExtendedLifetime((output, staging)) {}
    }

    @Test func `What a killed build left beside the folder is removed by the next`() throws {
        let files = [OutputFile](["index.html": "one"])
        _ = try site.publisher().publish(files).get()
        for name in [".Output.tallypress-staging/half/index.html", ".Output.tallypress-previous/index.html"] {
            try site.write("half", to: "../" + name)
        }
        #expect(try site.publisher().publish(files).get().isUnchanged)
        #expect(try site.siblings().isEmpty)
        #expect(site.text("index.html") == "one")
    }

    @Test func `A folder that was moved aside by a build killed between two renames comes back`() throws {
        _ = try site.publisher().publish([OutputFile](["index.html": "one", "b.html": "b"])).get()
        let moved = site.path + "/.Output.tallypress-previous"
        try FileManager.default.moveItem(atPath: site.output, toPath: moved)
        try FileManager.default.copyItem(atPath: moved, toPath: site.path + "/.Output.tallypress-staging")
        #expect(site.publisher().publish([OutputFile](["A": "1", "a": "2"])).codes == ["publish/path-conflict"])
        let published = try site.publisher().publish([OutputFile](["index.html": "one", "b.html": "new"])).get()
        #expect(published.written == ["b.html"] && published.unchanged == 1)
        #expect(try site.siblings().isEmpty)
    }

    @Test func `Builds that start at once leave one whole site`() throws {
        let outcomes = Workers.map(24, jobs: 4, chunk: 1) { [path = site.path, output = site.output] index in
            let files = (0..<40).map { OutputFile(path: "p\($0)/index.html", text: "build \(index)") }
            return Publisher(output: output, site: path, jobs: 1).publish(files).codes
        }
        #expect(outcomes.allSatisfy { $0.isEmpty || $0 == ["publish/locked"] })
        #expect(outcomes.contains([]))
        #expect(Set((0..<40).map { site.text("p\($0)/index.html") }).count == 1)
        #expect(try site.siblings().isEmpty)
    }
}
