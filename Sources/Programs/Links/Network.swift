/// An affiliate network whose links are built in (SPEC K1).
///
/// Forms are those that the networks publish for links made by hand; each is given at its case. ShareASale's platform
/// was closed in 2025 and its programs moved to Awin: its links still redirect, new ones are made at Awin.
public enum Network: String, Sendable, Hashable, CaseIterable {
    /// `shareasale.com/r.cfm` with banner, user and merchant numbers and `urllink` (help.shareasale.com, "Creating your
    /// own Product Links": the destination without its scheme).
    case shareasale
    /// `TRACKING-DOMAIN/c/PARTNER/AD/CAMPAIGN` with `subId1` and `u` (help.impact.com, articles 48001235417 and
    /// 48001232375); every brand has a domain of its own.
    case impact
    /// `anrdoezrs.net/click-PROPERTY-AD` with `url` and `sid`, for an ad that allows deep links.
    case cj
    /// `awin1.com/cread.php` with `awinmid`, `awinaffid`, `clickref` and `ued` (success.awin.com, "What does an
    /// affiliate link look like").
    case awin
    /// `click.linksynergy.com/deeplink` with `id`, `mid`, `murl` and `u1` (pubhelp.rakutenadvertising.com, "Create Deep
    /// Links Outside the Dashboard").
    case rakuten
    /// The partner's own link, which is the offer's address, with `sid` added (support.partnerstack.com, "Tracking
    /// referral link activity and conversions via subIDs").
    case partnerstack
    /// `hop.clickbank.net` with `affiliate`, `vendor` and `tid` (support.clickbank.com, "HopLinks Guide"). It leads to
    /// the vendor's own page whatever the offer's address is.
    case clickbank
    /// The product's own address with `tag` and `ascsubtag` added.
    case amazon

    /// The network's name as it writes it.
    public var name: String {
        switch self {
        case .shareasale: "ShareASale"
        case .impact: "Impact"
        case .cj: "CJ"
        case .awin: "Awin"
        case .rakuten: "Rakuten"
        case .partnerstack: "PartnerStack"
        case .clickbank: "ClickBank"
        case .amazon: "Amazon"
        }
    }

    /// The fields that the program's file gives beside `network`.
    public var fields: [NetworkField] {
        switch self {
        case .shareasale:
            [
                NetworkField("affiliate", "your affiliate number"), NetworkField("merchant", "the merchant's number"),
                NetworkField("banner", "the number of a text link of the merchant", default: "999"),
            ]
        case .impact:
            [
                NetworkField("domain", "the brand's tracking domain, such as `brand.pxf.io`"),
                NetworkField("affiliate", "your partner number"), NetworkField("ad", "the number of the ad"),
                NetworkField("campaign", "the number of the brand's program"),
            ]
        case .cj:
            [
                NetworkField("affiliate", "the number (PID) of your property"),
                NetworkField("ad", "the number (AID) of a link of the advertiser that allows deep links"),
                NetworkField("domain", "one of the network's tracking domains", default: "www.anrdoezrs.net"),
            ]
        case .awin:
            [NetworkField("affiliate", "your publisher number"), NetworkField("merchant", "the advertiser's number")]
        case .rakuten:
            [
                NetworkField("affiliate", "your publisher id of 11 characters, as in any of your links"),
                NetworkField("merchant", "the advertiser's number"),
            ]
        case .partnerstack: []
        case .clickbank:
            [
                NetworkField("affiliate", "your account nickname"),
                NetworkField("vendor", "the seller's account nickname"),
            ]
        case .amazon: [NetworkField("affiliate", "your tracking id, such as `name-20`")]
        }
    }

    /// Whether the network allows redirect pages at all (SPEC K5). Amazon forbids hiding that a link leads to it.
    public var allowsCloaking: Bool { self != .amazon }
}
