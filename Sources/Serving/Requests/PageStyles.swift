/// The style sheets that a page names in its head. Open pages exchange them without loading themselves again, so a page
/// whose sheets alone have new addresses is still the same page.
struct PageStyles {
    /// The sheets' addresses as they stand in the page, in order; those of other sites are not among them.
    let addresses: [String]
    /// The page without them.
    let rest: [UInt8]

    init(of html: [UInt8]) {
        var head = html[..<(html.firstRange(of: Array("</head>".utf8))?.lowerBound ?? html.endIndex)]
        var (addresses, rest): ([String], [UInt8]) = ([], [])
        var kept = html.startIndex
        while let start = head.firstRange(of: Array("<link ".utf8)) {
            let end = head[start.upperBound...].firstIndex(of: UInt8(ascii: ">")) ?? head.endIndex
            if let address = Self.address(in: head[start.upperBound..<end]) {
                addresses.append(String(decoding: html[address], as: UTF8.self))
                rest += html[kept..<address.lowerBound]
                kept = address.upperBound
            }
            head = head[end...]
        }
        self.addresses = addresses
        self.rest = rest + html[kept...]
    }

    /// Where the address stands in the attributes of a link; `nil` where that is no sheet of the site.
    private static func address(in attributes: ArraySlice<UInt8>) -> Range<Int>? {
        guard attributes.firstRange(of: Array("rel=\"stylesheet\"".utf8)) != nil,
            let name = attributes.firstRange(of: Array("href=\"/".utf8)),
            let end = attributes[name.upperBound...].firstIndex(of: UInt8(ascii: "\""))
        else { return nil }
        let address = (name.upperBound - 1)..<end
        // Whatever else could stand in a header or be read by the browser as another text is a matter of the page.
        guard attributes[address].dropFirst().first != UInt8(ascii: "/"), attributes[address].allSatisfy(isPlain) else {
            return nil
        }
        return address
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "%"):
            true
        default: false
        }
    }
}
