import Programs

/// A tracked link to an offer for a channel, such as an e-mail (SPEC K2).
public struct ChannelLink: Sendable {
    /// The channel's name.
    public let channel: String
    /// The link itself: program, offer, sub-id and address.
    public let link: TrackedLink
    /// The offer that it leads to.
    public let offer: Offer
    /// The program's name.
    public let programName: String
    /// The network that the program is run on; `nil` for a program with a pattern of its own.
    public let network: Network?
    /// Whether the link carries its sub-id, so that sales lead back to the channel.
    public let carriesSubID: Bool
}
