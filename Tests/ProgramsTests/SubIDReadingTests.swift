import Programs
import TestSupport
import Testing

@Suite("Sub-ids that are read back")
struct SubIDReadingTests {
    private static let placements = [
        nil, "top", "launch-day", "a1", "week-12-b", String(repeating: "long", count: 30),
    ]

    @Test("name a placement only where it is the one that was sent", arguments: [nil] + Network.allCases)
    func networks(network: Network?) {
        let rules = network?.subIDRules ?? .generic
        for page in ["email", "by-post", "talk-2026"] {
            for placement in Self.placements {
                let sent = SubID(page: page, placement: placement, rules: rules)
                if let read = SubID(reading: sent.text, page: page, rules: rules) {
                    // Of a placement that was cut off, what is left is named.
                    #expect(read == sent || read.text == sent.text && sent.text.utf8.count < sent.plain.utf8.count)
                } else {
                    // What the network drops or cuts off cannot be told again.
                    #expect(sent.text != sent.plain)
                }
                #expect(SubID(reading: sent.plain, page: page, rules: rules) == sent)
                #expect(SubID(reading: sent.text, page: page + "x", rules: rules) == nil)
            }
        }
    }

    @Test("name plain placements in every network's alphabet", arguments: [nil] + Network.allCases)
    func plain(network: Network?) {
        let rules = network?.subIDRules ?? .generic
        let sent = SubID(page: "email", placement: "launch", rules: rules)
        #expect(SubID(reading: sent.text, page: "email", rules: rules) == sent)
        #expect(SubID(reading: sent.text.uppercased(), page: "email", rules: rules) == sent)
    }

    @Test("are nobody's when they are made up", arguments: ["", "emailx", "email-launch", "xemail.launch"])
    func others(text: String) {
        #expect(SubID(reading: text, page: "email", rules: .generic) == nil)
    }
}
