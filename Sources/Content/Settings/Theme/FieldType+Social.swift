import Diagnostics
import YAMLReading

extension FieldType where Value == [SocialProfile] {
    /// A mapping of networks to the addresses of profiles there, in the order written.
    static var socialProfiles: FieldType {
        FieldType<[(key: String, place: Place, value: YAMLNode)]>.dictionary(of: .anything).map {
            entries, _, _, report in
            entries.compactMap { entry in
                guard let network = SocialNetwork(rawValue: entry.key) else {
                    report.error(
                        "unknown-network", "there is no network \(YAMLNode.quoted(entry.key))",
                        hint: Suggestion.nearest(to: entry.key, among: SocialNetwork.allCases.map(\.rawValue))
                            .map { "did you mean `\($0)`?" }
                            ?? "put a link to it into `footer: {links: […]}` instead",
                        at: entry.place)
                    return nil
                }
                return FieldType<String>.webAddress.read(entry.value, entry.key, report).flatMap { url in
                    profile(network, url, entry.value, report)
                }
            }
        }
    }

    private static func profile(
        _ network: SocialNetwork, _ url: String, _ node: YAMLNode, _ report: FieldReport
    ) -> SocialProfile? {
        let rest = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
        let host = rest.prefix { !"/?#:".contains($0) }.lowercased()
        let fits = network.hosts.isEmpty || network.hosts.contains { host == $0 || host.hasSuffix("." + $0) }
        if fits { return SocialProfile(network: network, url: url) }
        report.error(
            "bad-url", "`\(network.rawValue)` is at `\(network.hosts[0])`, and this leads to `\(host)`",
            hint: "write the address of the profile, such as `https://\(network.hosts[0])/name`", at: node.place)
        return nil
    }
}
