import ArgumentParser
import Content
import Dispatch
import Foundation
import Money
import Preview
import Site
import Workspace

/// Times a site that is held in memory, beside a whole build, on the folder that `Benchmarks/generate.py` wrote.
@main
struct PreviewBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview-benchmark", abstract: "Time what serve does on each change beside a whole build.")

    @Argument(help: "The site's folder; its files are changed, and put back as they were.")
    var folder: String

    @Option(help: "The last day that counts, YYYY-MM-DD.", transform: PreviewBenchmark.date)
    var asOf: CivilDate

    @Option(help: "How often each change is made.")
    var rounds = 9

    private static let guide = "Content/guides/guide-7.md"
    private static let page = "guides/guide-7/index.html"

    func run() throws {
        let jobs = ProcessInfo.processInfo.activeProcessorCount
        let site = SiteFolder(root: folder)
        let build = milliseconds {
            let loaded = SiteLoader(folder: site, asOf: asOf, jobs: jobs).load()
            print("\(SiteBuilder(loaded.input(), jobs: jobs).build().pageCount) pages")
        }
        show("whole build, nothing written", [build])
        let live = LiveSite(folder: site, baseURL: nil, privateURL: nil, drafts: true, jobs: jobs)
        show("first look", [milliseconds { _ = live.refresh(asOf: asOf) }])
        show("first page", [milliseconds { _ = live.file("index.html", edition: .everyone) }])
        show("everything, once", [milliseconds { _ = live.completeCheck() }])
        // Files that are just written are read again, since they may still change unseen.
        Thread.sleep(forTimeInterval: 3.5)
        _ = live.refresh(asOf: asOf)
        show(
            "nothing changed",
            times { _ in
            } then: {
                _ = live.refresh(asOf: asOf)
            })
        show(
            "a page's text, until the page is there",
            try changing(Self.guide, { "\($0)\n\nParagraph \($1).\n" }) {
                _ = live.refresh(asOf: asOf)
                _ = live.file(Self.page, edition: .everyone)
            })
        show(
            "a page's title",
            try changing(Self.guide, { $0.replacing("title: ", with: "title: \($1) ") }) {
                _ = live.refresh(asOf: asOf)
                _ = live.file(Self.page, edition: .everyone)
            })
        show(
            "a row of the ledger, until the start page is there",
            try changing("Content/ledger/sales.csv", { "\($0)X\($1),2025-12-30,sale,C1,Pro,monthly,9.00,,,\n" }) {
                _ = live.refresh(asOf: asOf)
                _ = live.file("index.html", edition: .everyone)
            })
        show(
            "a template, until a page is there",
            try changing("Templates/guide.mustache", { "\($0)<!-- \($1) -->\n" }) {
                _ = live.refresh(asOf: asOf)
                _ = live.file(Self.page, edition: .everyone)
            })
        show(
            "a page's text, with the complete check",
            try changing(Self.guide, { "\($0)\n\nParagraph \($1).\n" }) {
                _ = live.refresh(asOf: asOf)
                _ = live.completeCheck()
            })
    }

    /// The times of some work after each of several changes of a file, which is put back in the end.
    private func changing(
        _ file: String, _ change: (_ text: String, _ number: Int) -> String, then work: () -> Void
    ) throws -> [Double] {
        let url = URL(filePath: "\(folder)/\(file)")
        let text = try String(contentsOf: url, encoding: .utf8)
        defer { try? text.write(to: url, atomically: true, encoding: .utf8) }
        return times {
            try? change(text, $0).write(to: url, atomically: true, encoding: .utf8)
        } then: {
            work()
        }
    }

    private func times(_ before: (Int) -> Void, then work: () -> Void) -> [Double] {
        (1...max(1, rounds)).map { number in
            before(number)
            return milliseconds(work)
        }
    }

    private func milliseconds(_ work: () -> Void) -> Double {
        let start = DispatchTime.now().uptimeNanoseconds
        work()
        return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6
    }

    private func show(_ name: String, _ times: [Double]) {
        let sorted = times.sorted()
        let label = name.padding(toLength: 54, withPad: " ", startingAt: 0)
        print(
            label + String(format: "%9.1f ms", sorted[0])
                + (sorted.count > 1 ? String(format: ", median %.1f ms", sorted[sorted.count / 2]) : ""))
    }

    private static func date(_ text: String) throws -> CivilDate {
        guard let date = CivilDate(text) else { throw ValidationError("`\(text)` is no date.") }
        return date
    }
}
