import Artifacts
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// Kills processes in the midst of publishing. The process is this test program itself, told by its environment to
/// publish two versions of a site by turns, for ever.
@Suite(.serialized) struct KillTests {
    private static let variable = "TALLYPRESS_TEST_PUBLISHES_TO"

    private static func version(_ name: String) -> [OutputFile] {
        (0..<120).map { OutputFile(path: "pages/\($0)/index.html", text: $0 % 3 == 0 ? "both" : "\(name) \($0)") }
            + [OutputFile(path: "only-\(name)/index.html", text: name)]
    }

    @Test func `A process publishes by turns where it is told to`() throws {
        guard let path = ProcessInfo.processInfo.environment[Self.variable] else { return }
        while true {
            for name in ["one", "two"] {
                _ = try Publisher(output: path + "/Output", site: path, jobs: 2).publish(Self.version(name)).get()
            }
        }
    }

    @Test func `A build that is killed at any moment leaves one version whole`() throws {
        guard ProcessInfo.processInfo.environment[Self.variable] == nil else { return }
        let site = try TemporaryFolder()
        try site.write("foreign", to: "CNAME")
        _ = try site.publisher().publish(Self.version("one")).get()
        var random = SeededGenerator(seed: 42)
        var left = 0
        var seen: Set<String> = []
        for round in 0..<20 {
            let process = try start(in: site)
            try waitForChange(of: site, process)
            usleep(UInt32(random.next() % 40_000))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let name = site.text("only-one/index.html") ?? site.text("only-two/index.html") ?? "neither"
            seen.insert(name)
            let expected = Self.version(name)
            #expect(site.listing() == (expected.map(\.path) + ["CNAME"]).sorted(), "round \(round)")
            for file in expected { #expect(site.text(file.path).map { Array($0.utf8) } == file.bytes) }
            if try !site.siblings().isEmpty { left += 1 }
            #expect(try site.publisher().compare(expected).get().isUnchanged)
        }
        // Otherwise the moments were not the ones that matter.
        #expect(left > 0 && seen == ["one", "two"])
        _ = try site.publisher().publish(Self.version("one")).get()
        #expect(try site.siblings().isEmpty)
    }

    private func start(in site: TemporaryFolder) throws -> Process {
        let process = Process()
        var arguments = Array(CommandLine.arguments.dropFirst())
        while let filter = arguments.firstIndex(of: "--filter") {
            arguments.removeSubrange(filter..<min(filter + 2, arguments.count))
        }
        if !arguments.contains("--testing-library") { arguments += ["--testing-library", "swift-testing"] }
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
        process.arguments = arguments + ["--filter", "KillTests"]
        process.environment = ProcessInfo.processInfo.environment.merging([Self.variable: site.path]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private func waitForChange(of site: TemporaryFolder, _ process: Process) throws {
        let before = site.stamp("").first
        for _ in 0..<5000 where site.stamp("").first == before {
            try #require(process.isRunning)
            usleep(2000)
        }
        try #require(site.stamp("").first != before)
    }
}
