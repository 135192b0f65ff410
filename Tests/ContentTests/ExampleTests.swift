import Diagnostics
import Foundation
import Money
import Programs
import Testing

@testable import Content

@Suite struct ExampleTests {
    /// The repository's own example, read from its folder.
    static func files() throws -> [ContentFile] {
        var root = URL(filePath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let folder = root.appending(path: "Content").resolvingSymlinksInPath()
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return try names.sorted().compactMap { name in
            let file = folder.appending(path: name)
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { return nil }
            return ContentFile(path: "Content/" + name, bytes: Array(try Data(contentsOf: file)))
        }
    }

    @Test func theExampleReadsAndRendersWithoutAnythingToReport() throws {
        let files = try Self.files()
        let terms = files.filter { $0.path.hasPrefix("Content/programs/") && $0.path.hasSuffix(".yml") }
        let programs = ProgramReader().readAll(terms.map { ($0.path, $0.bytes) }).programs
        let (content, diagnostics) = ContentReader(
            files: files, programs: programs, asOf: CivilDate(year: 2026, month: 11, day: 30)
        ).read()
        let renderer = PageRenderer(content: content, base: "/") { "/" + $0.dropFirst("Content/".count) }
        let pages = content.pages.map(renderer.render) + content.programBodies.map(renderer.render)
        let links = pages.flatMap(\.affiliateLinks) + content.redirects
        let all =
            diagnostics + pages.flatMap(\.diagnostics)
            + LinkCheck(pages, content: content, paths: ["/", "/statements/"]).diagnostics()
            + LinkOrigins(links, content: content).diagnostics
        #expect(all.map(TestSite.describe) == [])
        #expect(Section.allCases.map { content.pages(in: $0).count } == [3, 2, 2, 3])
        #expect(content.settings.accounts.count == 4 && content.programBodies.count == 4)
        #expect(pages.filter(\.hasAffiliateLinks).count == 8)
    }
}
