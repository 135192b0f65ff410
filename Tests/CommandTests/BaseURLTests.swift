import Foundation
import Testing

@Suite("Another base URL")
struct BaseURLTests {
    @Test("With a path in the base URL, every address of the site begins with it")
    func prefix() throws {
        let site = try SmallSite.folder()
        let run = try Tallypress.run(
            "build", "--site", site.path, "--as-of", "2026-03-31", "--base-url", "https://books.example/open/books/")
        #expect(run.status == 0)
        let output = FolderState(of: site.path + "/Output")
        var addresses = 0
        for file in output.files where file.hasSuffix(".html") {
            for address in Self.addresses(in: try #require(output.text(file))) {
                addresses += 1
                let isOutside = address.hasPrefix("http") && !address.hasPrefix("https://books.example/")
                let isInside =
                    address.hasPrefix("/open/books/") || address.hasPrefix("https://books.example/open/books/")
                // From the page on: to a heading of it, or to what stands below it.
                let isRelative = address.hasPrefix("#") || address.hasPrefix("movements/")
                #expect(isOutside || isInside || isRelative, "\(file): \(address)")
            }
            #expect(output.text(file)?.contains("https://example.com") == false, "\(file)")
        }
        #expect(addresses > 100)
        let sitemap = try #require(output.text("sitemap.xml"))
        let locations = sitemap.components(separatedBy: "<loc>").dropFirst()
        #expect(locations.count > 5)
        #expect(locations.allSatisfy { $0.hasPrefix("https://books.example/open/books/") })
        for feed in ["feed.xml", "guides/feed.xml", "statements/feed.xml"] {
            let text = try #require(output.text(feed))
            #expect(text.contains("https://books.example/open/books/"))
            #expect(!text.contains("https://example.com"))
            #expect(!text.contains("=\"/") && !text.contains("=&quot;/"))
        }
        #expect(output.text("robots.txt")?.contains("https://books.example/open/books/sitemap.xml") == true)
        for line in try #require(output.text("_redirects")).split(separator: "\n") where !line.hasPrefix("#") {
            #expect(line.hasPrefix("/open/books/"))
        }
    }

    @Test("Without a path, addresses begin at the root")
    func root() throws {
        let site = try SmallSite.folder()
        #expect(try Tallypress.run("build", "--site", site.path, "--as-of", "2026-03-31").status == 0)
        let home = try #require(FolderState(of: site.path + "/Output").text("index.html"))
        #expect(Self.addresses(in: home).contains("/statements/"))
        #expect(home.contains("https://example.com/"))
    }

    /// The values of all `href`, `src` and `action` attributes of a page.
    private static func addresses(in page: String) -> [String] {
        [" href=\"", " src=\"", " action=\""].flatMap { attribute in
            page.components(separatedBy: attribute).dropFirst().map { String($0.prefix { $0 != "\"" }) }
        }
    }
}
