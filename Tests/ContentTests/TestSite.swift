import Diagnostics
import Money
import Programs

@testable import Content

/// A small site in one literal: files by their paths below `Content/`, and what reading and rendering gives.
struct TestSite {
    var files: [String: String]
    var asOf = CivilDate(year: 2026, month: 6, day: 30)

    init(_ files: [String: String], asOf: String = "2026-06-30") {
        self.files = Self.base.merging(files) { _, new in new }
        self.asOf = CivilDate(asOf) ?? self.asOf
    }

    static let base = [
        "site.yml": "title: Books\nbase_url: https://books.example\nauthor: Sam Doe\n",
        "programs/acme.yml": """
        name: Acme
        url: https://acme.example
        currency: USD
        link:
          pattern: "https://go.acme.example/?a={affiliate}&s={sub_id}&u={url}"
          affiliate: "42"
          offers:
            trial: {name: Try Acme, url: "https://acme.example/trial"}
            winter: {name: Winter price, url: "https://acme.example/winter", expires: 2026-02-28}
        terms: [{from: 2024-01-01, tiers: [{id: a, name: A, rates: [{percent: 10}]}], hold: {days: 30}}]
        """,
        "programs/plain.yml": """
        name: Plain
        url: https://plain.example
        currency: USD
        terms: [{from: 2024-01-01, tiers: [{id: a, name: A, rates: [{percent: 10}]}], hold: {days: 30}}]
        """,
    ]

    var contentFiles: [ContentFile] {
        files.map { ContentFile(path: "Content/" + $0.key, bytes: Array($0.value.utf8)) }
    }

    func read() -> (content: SiteContent, diagnostics: [Diagnostic]) {
        let terms = contentFiles.filter { $0.path.hasPrefix("Content/programs/") && $0.path.hasSuffix(".yml") }
        let programs = ProgramReader().readAll(terms.map { ($0.path, $0.bytes) }).programs
        return ContentReader(files: contentFiles, programs: programs, asOf: asOf).read()
    }

    /// Every page and text, rendered, and all that is wrong with the site.
    func render(
        base: String = "/", use: RenderingUse = .page, paths: Set<String> = []
    ) -> (content: SiteContent, pages: [String: RenderedPage], diagnostics: [String]) {
        let (content, diagnostics) = read()
        let renderer = PageRenderer(content: content, base: base, use: use) { "/" + $0.dropFirst("Content/".count) }
        let pages = content.pages.map(renderer.render) + content.programBodies.map(renderer.render)
        let all =
            diagnostics + pages.flatMap(\.diagnostics) + LinkCheck(pages, content: content, paths: paths).diagnostics()
            + LinkOrigins(pages.flatMap(\.affiliateLinks), content: content).diagnostics
        return (
            content, Dictionary(uniqueKeysWithValues: pages.map { ($0.path, $0) }), all.sorted().map(Self.describe)
        )
    }

    /// A diagnostic in one line: severity and place, code, message and hint.
    static func describe(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.place.map { "\($0)".replacing("Content/", with: "") } ?? "-"
        let hint = diagnostic.hint.map { " (\($0))" } ?? ""
        return "\(diagnostic.severity) \(place) \(diagnostic.code): \(diagnostic.message)\(hint)"
    }

    /// A guide with sound front matter; its text begins on line 6.
    static func guide(_ text: String, _ more: String = "") -> String {
        "---\ntitle: A guide\ndescription: What it is.\ndate: 2026-01-02\n\(more)---\n\(text)"
    }
}

extension RenderedPage {
    var htmlText: String { String(decoding: html, as: UTF8.self) }
}
