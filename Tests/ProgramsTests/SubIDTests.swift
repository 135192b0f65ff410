import Diagnostics
import Programs
import TestSupport
import Testing

@Suite("Sub-ids")
struct SubIDTests {
    private static let fitting: [(network: Network?, page: String, placement: String?, text: String)] = [
        (nil, "my-page", nil, "my-page"), (nil, "my-page", "hero", "my-page.hero"),
        (.awin, "my_page", "top-1", "my_page.top-1"),
        (.shareasale, "my-page", "hero", "my-page_hero"), (.clickbank, "my-page", "hero-top", "my_page__hero_top"),
        (.clickbank, "go", nil, "go"), (.rakuten, "review", nil, "review"),
    ]

    @Test("are page and placement where the network takes that", arguments: fitting)
    func readable(network: Network?, page: String, placement: String?, text: String) {
        #expect(SubID(page: page, placement: placement, rules: network?.subIDRules ?? .generic).text == text)
    }

    private static let unfitting: [(network: Network, page: String, placement: String?, start: String)] = [
        (.rakuten, "my-page", "hero", "mypagehero"), (.shareasale, "my_page", nil, "my-page-"),
        (.awin, String(repeating: "long-", count: 20), nil, "long-long-"), (.clickbank, "My-Page", nil, "my_page_"),
        (.cj, "größe", nil, "gre-"), (.cj, "a.b", nil, "a-b-"), (.clickbank, "a--b", nil, "a__b_"),
    ]

    @Test("else keep what they can, and a hash", arguments: unfitting)
    func shortened(network: Network, page: String, placement: String?, start: String) {
        let rules = network.subIDRules
        let text = SubID(page: page, placement: placement, rules: rules).text
        #expect(text.hasPrefix(start))
        #expect(text.utf8.count <= rules.maximumLength)
        #expect(text == SubID(page: page, placement: placement, rules: rules).text)
    }

    @Test("are the same in every version", arguments: [("größe", "gre-g29h0i4gv5"), ("a.b", "a-b-th8w1e4iuv")])
    func pinned(page: String, text: String) {
        #expect(SubID(page: page, rules: .generic).text == text)
    }

    @Test("differ for different places, in every network's alphabet and length", arguments: [nil] + Network.allCases)
    func collisions(network: Network?) {
        let rules = network?.subIDRules ?? .generic
        var random = SeededGenerator(seed: 7)
        // Few letters and many separators: names that are easily confused.
        let letters = Array("aaabA-_.é")
        func name(_ longest: UInt64) -> String {
            String((0...(random.next() % longest)).map { _ in letters[Int(random.next() % UInt64(letters.count))] })
        }
        var table = SubIDTable()
        var places: Set<SubID> = []
        for index in 0..<4_000 {
            let long = index % 50 == 0 ? String(repeating: "page-", count: 60) : ""
            let id = SubID(page: long + name(5), placement: random.next() % 2 == 0 ? nil : name(4), rules: rules)
            let fits = !id.text.isEmpty && id.text.utf8.count <= rules.maximumLength
            if !fits || !id.text.utf8.allSatisfy({ Self.allows($0, rules.alphabet) }) {
                Issue.record("\(id.plain) became \(id.text)")
            }
            places.insert(id)
            if let diagnostic = table.insert(id, at: nil) { Issue.record("\(diagnostic.message)") }
        }
        #expect(table.all.count == places.count)
        for id in places where table.origin(of: id.text) != id {
            Issue.record("\(id.plain) is not found by \(id.text)")
        }
    }

    private static func allows(_ byte: UInt8, _ alphabet: SubIDRules.Alphabet) -> Bool {
        switch (alphabet, byte) {
        case (_, 0x30...0x39), (_, 0x61...0x7A): true
        case (.smallLettersDigitsUnderscore, let byte): byte == UInt8(ascii: "_")
        case (_, 0x41...0x5A): true
        case (.lettersDigits, _): false
        case (.lettersDigitsDashes, let byte): "-_".utf8.contains(byte)
        case (.lettersDigitsDashesDot, let byte): "-_.".utf8.contains(byte)
        }
    }

    @Test("lead back to page and placement from what networks report")
    func origins() {
        var table = SubIDTable()
        let rules = Network.clickbank.subIDRules
        let hero = SubID(page: "my-page", placement: "hero", rules: rules)
        #expect(table.insert(hero, at: nil) == nil)
        #expect(table.insert(hero, at: nil) == nil)
        #expect(table.origin(of: "my_page__hero") == hero)
        #expect(table.origin(of: "MY_PAGE__HERO") == hero)
        #expect(table.origin(of: "my-page.hero") == hero)
        #expect(table.origin(of: "my-page") == nil)
        #expect(table.all == [hero])
    }

    @Test("that two places share are an error which shows both")
    func shared() {
        var table = SubIDTable()
        let hashed = SubID(page: "a.b", rules: .generic)
        let imitation = SubID(page: hashed.text, rules: .generic)
        #expect(imitation.text == hashed.text)
        #expect(table.insert(hashed, at: Place(file: "a.md", line: 3, column: 5)) == nil)
        let diagnostic = table.insert(imitation, at: Place(file: "b.md", line: 1, column: 2))
        #expect(diagnostic?.code == "links/sub-id-collision")
        #expect(diagnostic?.place == Place(file: "b.md", line: 1, column: 2))
        #expect(diagnostic?.related.map(\.place) == [Place(file: "a.md", line: 3, column: 5)])
    }
}
