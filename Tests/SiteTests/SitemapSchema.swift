/// Checks sitemaps against `Tests/Fixtures/Sitemaps/sitemap.xsd` with the Python package `xmlschema`.
enum SitemapSchema {
    /// What is wrong with each of some sitemaps, or indexes of sitemaps.
    static func problems(_ files: [String]) throws -> [[String]] {
        let schema = PythonScript.fixtures.appending(path: "Sitemaps/sitemap.xsd").path
        return try PythonScript("Sitemaps/validate.py", schema).run([[String]].self, on: files)
    }
}
