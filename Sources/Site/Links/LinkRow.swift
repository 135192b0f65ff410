import Content
import Diagnostics
import Programs

/// A tracked link as `tallypress links` lists it (SPEC §7).
public struct LinkRow: Sendable {
    /// The address of the page that the link stands on, relative to the site's root; `nil` for one of a channel.
    public let page: String?
    /// The channel that it is for; `nil` for one that stands on the site.
    public let channel: String?
    /// Where it stands on the page or in the channel, if that is named.
    public let placement: String?
    /// The program and offer that it leads to.
    public let offer: OfferReference
    /// The offer's name.
    public let name: String
    /// The network, as program files write it; `nil` for a program with a form of its own.
    public let network: String?
    /// What the link carries; `nil` for one that carries nothing.
    public let subID: String?
    /// Where it leads in the end, without any number of the affiliate's.
    public let destination: String
    /// The address to link to, not escaped.
    public let url: String
    /// The text that readers click; empty where a template decides.
    public let text: String
    /// Where it stands; `nil` for one of a channel.
    public let place: Place?

    /// A link of the site; `nil` where its offer has ended.
    init?(_ link: AffiliateLink, content: SiteContent) {
        guard let (program, offer) = content.offer(link.offer), offer.isCurrent(on: content.asOf) else { return nil }
        page = link.page
        channel = nil
        placement = link.placement
        self.offer = link.offer
        name = offer.name
        network = link.network?.rawValue
        subID = program.link?.carriesSubID == true ? link.link.subID.text : nil
        destination = offer.url
        url = link.url
        text = link.text
        place = link.place
    }

    /// A link of a channel.
    public init(_ link: ChannelLink) {
        page = nil
        channel = link.channel
        placement = link.link.subID.placement
        offer = OfferReference(program: link.link.program, offer: link.link.offer)
        name = link.offer.name
        network = link.network?.rawValue
        subID = link.carriesSubID ? link.link.subID.text : nil
        destination = link.offer.url
        url = link.link.url
        text = ""
        place = nil
    }
}
