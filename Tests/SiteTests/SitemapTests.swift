import Money
import Testing

@testable import Site

/// Sitemaps against a schema of their protocol.
@Suite("Sitemaps by the schema", .enabled(if: PythonScript.isTested, PythonScript.skipping))
struct SitemapTests {
    private static let namespace = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""

    @Test("The sitemap of a site keeps to it, and so do an index of sitemaps and its parts")
    func sound() throws {
        let pages = (1...7).map { number in
            (
                url: "https://books.example/\(number)/?a&b='<\"",
                changed: number.isMultiple(of: 2) ? CivilDate(year: 2026, month: 2, day: number) : nil
            )
        }
        let parts = Sitemap.files(pages, baseURL: "https://books.example/", limit: 3).map(\.xml)
        #expect(parts.count == 4)
        let files = [TestSite.livelyBuilt.text("sitemap.xml")] + parts
        #expect(try SitemapSchema.problems(files) == files.map { _ in [] })
    }

    @Test("The schema tells what is wrong with a page, so that it can fail")
    func mistakes() throws {
        let cases = [
            ("<loc>/here/</loc>", "loc: "), ("<loc>https://books.example/ü/</loc>", "loc: "),
            ("<loc>https://books.example/\(String(repeating: "a", count: 2048))</loc>", "2047"),
            ("<lastmod>2026-01-01</lastmod>", "lastmod"),
            ("<loc>https://a.example/</loc><lastmod>2026-13-01</lastmod>", "lastmod"),
            ("<loc>https://a.example/</loc><lastmod>2026-01-01T10:00:00</lastmod>", "lastmod"),
            ("<lastmod>2026-01-01</lastmod><loc>https://a.example/</loc>", "lastmod"),
            ("<loc>https://a.example/</loc><changefreq>often</changefreq>", "changefreq"),
            ("<loc>https://a.example/</loc><priority>1.1</priority>", "priority"),
            ("<loc>https://a.example/</loc><title>A</title>", "title"),
            ("<loc>https://a.example/</loc></url><url><loc>https://a.example/</loc>", "eachPageOnce"),
        ]
        let found = try SitemapSchema.problems(cases.map { "<urlset \(Self.namespace)><url>\($0.0)</url></urlset>" })
        #expect(found.count == cases.count)
        for ((page, expected), problems) in zip(cases, found) {
            #expect(problems.contains { $0.contains(expected) }, "\(page): \(problems)")
        }
    }

    @Test("The schema tells what is no sitemap, or lists nothing")
    func others() throws {
        let files = ["<feed/>", "<urlset/>", "<urlset \(Self.namespace)/>", "<sitemapindex \(Self.namespace)/>"]
        #expect(try SitemapSchema.problems(files).map(\.isEmpty) == files.map { _ in false })
    }
}
