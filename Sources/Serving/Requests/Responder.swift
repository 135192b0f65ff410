import Artifacts

/// Answers the requests for files.
struct Responder: Sendable {
    /// Which run of the server it is.
    let session: String
    /// What is served; `nil` while it is being made.
    let site: (any ServedSite)?
    /// The editions that are served.
    let editions: [ServedEdition]
    let state: PreviewState

    /// The header that tells open pages whether the page at their address is still the same but for its style sheets.
    private static let pageHeader = "Tallypress-Page"
    /// The header that tells them the addresses of those, with spaces between.
    private static let stylesHeader = "Tallypress-Styles"

    /// The answer to a request whose path has been read.
    func response(to request: RequestHead, at path: RequestPath) -> Response {
        if let file = Self.own(path.path) { return file }
        let (edition, path) = located(path.path)
        guard let site, state.generation > 0 else { return missingSite(path, edition) }
        if path.isEmpty || path.hasSuffix("/") {
            let index = path + "index.html"
            guard let bytes = site.bytes(of: index, edition: edition) else { return notFound(path, edition, site) }
            return page(.ok, bytes, index, edition, site)
        }
        if let bytes = site.bytes(of: path, edition: edition) {
            if path.hasSuffix(".html") { return page(.ok, bytes, path, edition, site) }
            return with(rules: site, path, edition, Response(.ok, type: ContentType.of(path), body: bytes))
        }
        if site.bytes(of: path + "/index.html", edition: edition) != nil {
            return .moved(to: request.path + "/" + request.query)
        }
        return notFound(path, edition, site)
    }

    /// The preview's own files.
    private static func own(_ path: String) -> Response? {
        let prefix = "~tallypress/"
        guard path.hasPrefix(prefix) else { return nil }
        guard let file = PreviewClient.files.first(where: { $0.path == path.dropFirst(prefix.count) }) else {
            return .text(.notFound, "The preview has no such file.")
        }
        return Response(.ok, type: ContentType.of(path), body: file.bytes)
    }

    /// The edition that a path leads to, and the path below it. An edition that is not served is as if it were not.
    private func located(_ path: String) -> (edition: ServedEdition, path: String) {
        let base = ServedEdition.affiliate.base.dropFirst()
        if editions.contains(.affiliate), path.hasPrefix(base) {
            return (.affiliate, String(path.dropFirst(base.count)))
        }
        return (.everyone, path)
    }

    /// What is said while there is no site: the errors as a page where one was asked for.
    private func missingSite(_ path: String, _ edition: ServedEdition) -> Response {
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        guard name.isEmpty || name.hasSuffix(".html") || !name.contains(".") else {
            return .text(.serviceUnavailable, "There is no site yet.")
        }
        let html = StatusPage.html(state)
        return scripted(.serviceUnavailable, html, bar: nil, path, edition)
    }

    private func notFound(_ path: String, _ edition: ServedEdition, _ site: any ServedSite) -> Response {
        guard let bytes = site.bytes(of: "404.html", edition: edition) else {
            return .text(.notFound, "The site has no such page.")
        }
        return page(.notFound, bytes, path, edition, site)
    }

    private func page(
        _ status: Status, _ html: [UInt8], _ path: String, _ edition: ServedEdition, _ site: any ServedSite
    ) -> Response {
        let bar = site.bar(of: path, edition: edition)
        return with(rules: site, path, edition, scripted(status, html, bar: bar, path, edition))
    }

    /// A page with the preview's script.
    private func scripted(
        _ status: Status, _ html: [UInt8], bar: PageBar?, _ path: String, _ edition: ServedEdition
    ) -> Response {
        let styles = PageStyles(of: html)
        let fingerprint =
            "\(status.rawValue)-" + Fingerprint(of: styles.rest + Array((bar?.text ?? "").utf8)).short
        let address = path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
        let other: ServedEdition? = editions.first { $0 != edition }
        let script = PageScript(
            session: session, generation: state.generation, page: fingerprint, styles: styles.addresses, bar: bar,
            other: other.map { $0.base + address },
            otherName: other.map { $0 == .affiliate ? "Private edition" : "Public edition" })
        var response = Response(status, type: ContentType.html, body: script.inserted(into: html))
        response.headers.append((Self.pageHeader, fingerprint))
        response.headers.append((Self.stylesHeader, styles.addresses.joined(separator: " ")))
        return response
    }

    /// The answer with what the site asks its host for, as far as it holds for a preview.
    private func with(
        rules site: any ServedSite, _ path: String, _ edition: ServedEdition, _ response: Response
    ) -> Response {
        guard let file = site.bytes(of: "_headers", edition: .everyone) else { return response }
        let isPage = response.headers.contains { $0.name == Self.pageHeader }
        var response = response
        for (name, value) in HostRules(file).headers(for: "/" + path) {
            let isPolicy = name.lowercased() == "content-security-policy"
            response.headers.append((name, isPolicy && isPage ? ContentPolicy.extended(value) : value))
        }
        return response
    }
}

extension Response {
    /// Says that what was asked for stands at another path.
    fileprivate static func moved(to path: String) -> Response {
        var response = Response.text(.movedPermanently, "It stands at \(path)")
        response.headers.append(("Location", path))
        return response
    }
}
