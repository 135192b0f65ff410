extension Network {
    /// The hosts that the network's links lead through: a link belongs to it whose host is one of these or ends in a
    /// dot and one of these.
    public var hosts: [String] {
        switch self {
        case .shareasale: ["shareasale.com", "shareasale-analytics.com", "shrsl.com"]
        case .impact:
            [
                "pxf.io", "sjv.io", "evyy.net", "7eer.net", "ojrq.net", "eqjw.net", "audw.net", "pvxt.net", "snlv.net",
            ]
        case .cj:
            [
                "anrdoezrs.net", "dpbolvw.net", "tkqlhce.com", "jdoqocy.com", "kqzyfj.com", "qksrv.net", "emjcd.com",
                "stwrkm.com",
            ]
        case .awin: ["awin1.com", "tidd.ly", "zenaps.com"]
        case .rakuten: ["linksynergy.com"]
        case .partnerstack: ["grsm.io", "partnerlinks.io"]
        case .clickbank: ["clickbank.net"]
        case .amazon: ["amzn.to"]
        }
    }

    /// The network that a host belongs to, or `nil`.
    static func owning(host: String) -> Network? {
        allCases.first { network in network.hosts.contains { Host.matches(host, $0) } }
    }
}
