import Diagnostics
import Programs

/// Makes the links of a channel, and says where one cannot be made (SPEC K2).
public struct ChannelLinks: Sendable {
    /// The links, by program and in the order of its offers.
    public let links: [ChannelLink]
    /// Why some offer has none, and what does not lead back.
    public let diagnostics: [Diagnostic]

    /// The links of a channel that the settings name.
    ///
    /// - Parameters:
    ///   - placement: where within the channel they stand, such as one e-mail of several.
    ///   - offers: the offers to link to, whose terms and dates must allow it; empty for all that do.
    ///   - origins: what leads sub-ids back, which every link is tried with.
    public init(
        of channel: String, placement: String?, offers: [OfferReference], content: SiteContent, origins: LinkOrigins
    ) {
        var links: [ChannelLink] = []
        var diagnostics: [Diagnostic] = []
        for program in content.catalog.readable {
            guard let settings = program.link, let builder = content.catalog.builder(program.id) else { continue }
            let named = offers.filter { $0.program == program.id }
            guard offers.isEmpty || !named.isEmpty else { continue }
            if channel == Practice.paidAds.rawValue,
                let prohibition = program.prohibition(of: .paidAds, on: content.asOf)
            {
                diagnostics.append(Self.forbidden(program, isNamed: !named.isEmpty, prohibition))
                continue
            }
            let chosen =
                named.isEmpty
                ? settings.offers.filter { $0.isCurrent(on: content.asOf) }
                : named.compactMap { settings.offer($0.offer) }
            let made = chosen.map { offer in
                ChannelLink(
                    channel: channel, link: builder.link(to: offer, page: channel, placement: placement), offer: offer,
                    programName: program.name, network: settings.network, carriesSubID: settings.carriesSubID)
            }
            for link in made {
                if let end = link.offer.expires, !link.offer.isCurrent(on: content.asOf) {
                    diagnostics.append(Self.ended(link, end.description))
                }
            }
            if let first = made.first {
                diagnostics += Self.problem(first, placement, settings, origins).map { [$0] } ?? []
            }
            links += made
        }
        self.links = links
        self.diagnostics = diagnostics.sorted()
    }

    /// What keeps sales through a program's links from being led back; the sub-id is the same for all its offers.
    private static func problem(
        _ link: ChannelLink, _ placement: String?, _ settings: LinkSettings, _ origins: LinkOrigins
    ) -> Diagnostic? {
        let program = link.link.program
        guard link.carriesSubID else {
            return Diagnostic(
                .warning, "links/no-sub-id",
                "links to `\(program)` carry no sub-id: its sales cannot be led back to `\(link.channel)`",
                hint: "tell them apart by an offer of their own, if the program gives you one", at: settings.place)
        }
        let origin = LinkOrigin(.channel(link.channel), placement: placement)
        guard origins.origin(of: link.link.subID.text, program: program) != origin else { return nil }
        return Diagnostic(
            .error, "links/untraceable",
            "`\(link.link.subID.plain)` becomes `\(link.link.subID.text)` in links to `\(program)`, "
                + "which cannot be led back",
            hint: "give a shorter placement without `-`", at: settings.place)
    }

    private static func ended(_ link: ChannelLink, _ end: String) -> Diagnostic {
        Diagnostic(
            .error, "links/expired-offer", "the offer `\(link.link.program)/\(link.link.offer)` ended on \(end)",
            hint: "name another offer", at: link.offer.place)
    }

    private static func forbidden(_ program: Program, isNamed: Bool, _ prohibition: Prohibition) -> Diagnostic {
        let message = "the terms of `\(program.id)` forbid \(prohibition.practice.name)"
        return isNamed
            ? Diagnostic(
                .error, "links/forbidden-channel", message, hint: "advertise other programs, or a page of your own",
                at: prohibition.place)
            : Diagnostic(
                .warning, "links/forbidden-channel", message + ", so its offers are left out", hint: nil,
                at: prohibition.place)
    }
}
