extension Network {
    /// The form of the network's links.
    public var pattern: LinkPattern {
        switch self {
        case .shareasale:
            Self.pattern(
                "https://www.shareasale.com/r.cfm?b={banner}&u={affiliate}&m={merchant}&urllink={bare_url}&afftrack={sub_id}"
            )
        case .impact: Self.pattern("https://{domain}/c/{affiliate}/{ad}/{campaign}?subId1={sub_id}&u={url}")
        case .cj: Self.pattern("https://{domain}/click-{affiliate}-{ad}?sid={sub_id}&url={url}")
        case .awin:
            Self.pattern(
                "https://www.awin1.com/cread.php?awinmid={merchant}&awinaffid={affiliate}&clickref={sub_id}&ued={url}")
        case .rakuten:
            Self.pattern("https://click.linksynergy.com/deeplink?id={affiliate}&mid={merchant}&u1={sub_id}&murl={url}")
        case .partnerstack: Self.pattern("{raw_url}?sid={sub_id}")
        case .clickbank:
            Self.pattern("https://hop.clickbank.net/?affiliate={affiliate}&vendor={vendor}&tid={sub_id}")
        case .amazon: Self.pattern("{raw_url}?tag={affiliate}&ascsubtag={sub_id}")
        }
    }

    private static func pattern(_ text: String) -> LinkPattern {
        switch LinkPattern.parse(text) {
        case .success(let pattern): pattern
        // The texts above are patterns; a test reads each.
        case .failure: LinkPattern(text: text, parts: [.text(text)])
        }
    }
}
