/// Makes the tracked links of a program (SPEC K1, K2).
public struct LinkBuilder: Sendable {
    private let program: String
    private let settings: LinkSettings
    private let pattern: LinkPattern?
    private let rules: SubIDRules

    /// A builder for a program, or `nil` for one without `link`.
    public init?(_ program: Program) {
        guard let settings = program.link else { return nil }
        self.init(program: program.id, settings: settings)
    }

    /// A builder for a program's settings.
    public init(program: String, settings: LinkSettings) {
        self.program = program
        self.settings = settings
        pattern = settings.pattern
        rules = settings.subIDRules
    }

    /// The link to an offer from a placement on a page.
    public func link(to offer: Offer, page: String, placement: String? = nil) -> TrackedLink {
        let subID = SubID(page: page, placement: placement, rules: rules)
        return TrackedLink(
            program: program, offer: offer.id, subID: subID, url: url(to: offer.url, subID: subID.text),
            redirectPath: settings.cloak ? "/go/\(program)/\(offer.id)/" : nil)
    }

    /// The link that the redirect page of an offer leads to.
    public func redirect(to offer: Offer) -> TrackedLink {
        link(to: offer, page: SubID.redirects, placement: offer.id)
    }

    private func url(to destination: String, subID: String) -> String {
        guard let pattern else { return destination }
        var url = ""
        var added: String?
        for part in pattern.parts {
            switch part {
            case .text(let text): url += text
            case .placeholder(LinkPattern.url): url += PercentEncoding.parameter(destination)
            case .placeholder(LinkPattern.bareURL): url += PercentEncoding.parameter(Self.withoutScheme(destination))
            case .placeholder(LinkPattern.subID): url += PercentEncoding.parameter(subID)
            case .placeholder(LinkPattern.rawURL):
                added = destination
                url = ""
            case .placeholder(let name): url += PercentEncoding.parameter(settings.fields[name] ?? "")
            }
        }
        guard let added else { return url }
        return Self.adding(url.dropFirst(), to: added)
    }

    private static func withoutScheme(_ url: String) -> String {
        for scheme in ["https://", "http://"] where url.lowercased().hasPrefix(scheme) {
            return String(url.dropFirst(scheme.count))
        }
        return url
    }

    /// The address with parameters added to its query, before its fragment; those that it has under the same names go.
    private static func adding(_ parameters: Substring, to url: String) -> String {
        let fragment = url.firstIndex(of: "#") ?? url.endIndex
        let address = url[..<fragment]
        let question = address.firstIndex(of: "?") ?? address.endIndex
        let name: (Substring) -> Substring = { $0.prefix { $0 != "=" } }
        let added = parameters.split(separator: "&")
        let names = Set(added.map(name))
        let query = address[question...].dropFirst().split(separator: "&")
        let kept = query.filter { !names.contains(name($0)) }
        return address[..<question] + "?" + (kept + added).joined(separator: "&") + url[fragment...]
    }
}
