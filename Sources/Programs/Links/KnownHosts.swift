/// Tells links written out by hand that should be `aff:` links (SPEC K3).
public struct KnownHosts: Sendable {
    /// Whose a link is.
    public enum Owner: Sendable, Hashable {
        /// A link through a network's own host, or to Amazon with a tracking id.
        case network(Network)
        /// A link to the affiliate host or the site of a program; the program's id.
        case program(String)
    }

    private struct Entry: Sendable {
        let id: String
        /// Hosts to which every link is an affiliate's.
        let trackedHosts: Set<String>
        /// The program's own hosts: a link to them should be its `aff:` link. Where it has no offers that could stand
        /// for it, only a link with one of the parameters is an affiliate's.
        let siteHosts: Set<String>
        let parameters: Set<String>
        let network: Network?
        let offers: [(id: String, host: String, url: String)]
    }

    private let entries: [Entry]

    /// Parameters that carry an affiliate's name in many programs' links.
    static let commonParameters: Set<String> = [
        "aff", "aff_id", "affid", "affiliate", "affiliate_id", "afmc", "fp_ref", "fpr", "irclickid", "partner", "pid",
        "ref", "referral", "rfsn", "subid", "tag", "via",
    ]

    /// The hosts of the built-in networks and of the programs.
    public init(programs: [Program]) {
        entries = programs.sorted { $0.id < $1.id }.map { program in
            let offers = program.link?.offers ?? []
            var sites = Set(offers.compactMap { Host.of($0.url) })
            if let host = Host.of(program.url) { sites.insert(host) }
            var tracked: Set<String> = []
            var parameters = Self.commonParameters
            if let link = program.link, case .pattern(let pattern) = link.form {
                let written = pattern.filled(with: link.fields)
                if let host = Host.of(written), !sites.contains(host) { tracked.insert(host) }
                // Those of the pattern itself tell an affiliate's link better than any list.
                parameters.formUnion(Host.parameterNames(of: written))
            } else if program.link?.network == .impact, let domain = program.link?.fields["domain"] {
                tracked.insert(domain.lowercased())
            }
            // Where nothing leads to the address of an offer but itself, that address is the affiliate's link.
            if let link = program.link, link.pattern == nil || link.network == .partnerstack {
                tracked.formUnion(offers.compactMap { Host.of($0.url) })
            }
            if let host = Host.of(program.url) { tracked.remove(host) }
            return Entry(
                id: program.id, trackedHosts: tracked, siteHosts: sites, parameters: parameters,
                network: program.link?.network, offers: offers.map { ($0.id, Host.of($0.url) ?? "", $0.url) })
        }
    }

    /// Whose affiliate link an address is, or `nil` for a link that may be written out by hand.
    public func owner(of url: String) -> Owner? {
        guard let host = Host.of(url) else { return nil }
        if let network = Network.owning(host: host) { return .network(network) }
        let parameters = Host.parameterNames(of: url)
        if Self.isAmazon(host), parameters.contains("tag") { return .network(.amazon) }
        return entries.first { entry in
            entry.trackedHosts.contains { Host.matches(host, $0) }
                || entry.siteHosts.contains { Host.matches(host, $0) }
                    && (!entry.offers.isEmpty || parameters.contains(where: entry.parameters.contains))
        }.map { .program($0.id) }
    }

    /// The `aff:` link to write instead, such as `aff:kartra/trial`: to the offer with the same address, else to one of
    /// the same host or program; `nil` where the site has no such offer.
    public func suggestion(for url: String) -> String? {
        guard let owner = owner(of: url) else { return nil }
        let entries = entries.filter { entry in
            switch owner {
            case .network(let network): entry.network == network
            case .program(let id): entry.id == id
            }
        }
        let address = url.prefix { !"?#".contains($0) }
        let host = Host.of(url)
        let offers = entries.flatMap { entry in entry.offers.map { (entry.id, $0) } }
        // A network's link holds the destination as a parameter, so an offer's own address may stand anywhere in it.
        let found =
            offers.first { $0.1.url.prefix { !"?#".contains($0) } == address }
            ?? offers.first { url.contains(PercentEncoding.parameter($0.1.url)) } ?? offers.first { $0.1.host == host }
            ?? offers.first
        return found.map { "aff:\($0.0)/\($0.1.id)" }
    }

    private static func isAmazon(_ host: String) -> Bool {
        host.hasPrefix("amazon.") || host.contains(".amazon.")
    }
}
