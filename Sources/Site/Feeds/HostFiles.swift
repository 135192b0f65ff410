/// Files that tell search engines and static hosts how to treat the site.
enum HostFiles {
    /// `robots.txt`: everything may be read but the redirects to affiliate links.
    static func robots(_ frame: SiteFrame) -> String {
        """
        User-agent: *
        Disallow: \(frame.link("/go/"))

        Sitemap: \(frame.absolute("/sitemap.xml"))

        """
    }

    /// `robots.txt` of the private edition: nothing may be read.
    static let privateRobots = "User-agent: *\nDisallow: /\n"

    /// `_headers`, as Netlify and Cloudflare Pages read it. The pages load nothing but their own style sheet and
    /// images, and for the search box and calculators their scripts and the index.
    static func headers(_ frame: SiteFrame, hasCalculator: Bool) -> String {
        let none = hasCalculator ? "script-src 'self'; form-action 'none'" : "form-action 'none'"
        let search =
            frame.search == nil ? none : "script-src 'self'; connect-src 'self'; form-action 'self'"
        return """
            \(frame.link("/*"))
              Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; \(search); frame-ancestors 'none'
              Referrer-Policy: strict-origin-when-cross-origin
              X-Content-Type-Options: nosniff
            \(frame.link("/assets/*"))
              Cache-Control: public, max-age=31536000, immutable

            """
    }

    /// `_redirects`, as Netlify and Cloudflare Pages read it: an offer's short address leads straight to it (SPEC K5),
    /// and a page's old address to the new one, for good.
    static func redirects(
        offers: [(path: String, target: String)], moved: [(path: String, target: String)]
    ) -> String {
        offers.map { "\($0.path) \($0.target) 302\n" }.joined() + moved.map { "\($0.path) \($0.target) 301\n" }.joined()
    }
}
