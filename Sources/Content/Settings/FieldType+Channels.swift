import Programs
import YAMLReading

extension FieldType where Value == [Channel] {
    /// The names of channels, each once; none may be what the sub-ids of redirects begin with.
    static var channels: FieldType {
        FieldType<[Channel]>.list(of: FieldType<Channel>.channel).map { channels, _, _, report in
            var seen: Set<String> = []
            return channels.filter { channel in
                if seen.insert(channel.name).inserted { return true }
                report.error(
                    "duplicate-channel", "the channel `\(channel.name)` is named twice", hint: "remove one of the two",
                    at: channel.place)
                return false
            }
        }
    }
}

extension FieldType where Value == Channel {
    fileprivate static var channel: FieldType {
        scalar { text, node, _, report in
            if text == SubID.redirects {
                report.error(
                    "bad-channel", "the name `\(text)` belongs to the redirect pages",
                    hint: "call the channel otherwise",
                    at: node.place)
                return nil
            }
            if AffiliateReference.isPlacement(text) { return Channel(name: text, place: node.place) }
            let better = Slug.make(from: text)
            report.error(
                "bad-channel", "\(node.described) cannot be the name of a channel",
                hint: better.isEmpty ? "write a name of small letters, digits and `-`" : "write `\(better)`",
                at: node.place)
            return nil
        }
    }
}
