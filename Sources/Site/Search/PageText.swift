/// What a reader reads on a rendered page: the text of its `main` element, headings by themselves.
///
/// Navigation, asides such as the disclosure, pictures and scripts are no text of the page.
struct PageText {
    private(set) var text: [UInt8] = []
    private(set) var headings: [UInt8] = []

    private let html: [UInt8]
    private var index = 0
    private var isHeading = false

    private static let main = name("main")
    private static let skipped = Set(["nav", "aside", "svg", "script", "style", "template"].map(name))
    private static let headingNames = Set(["h1", "h2", "h3", "h4", "h5", "h6"].map(name))
    /// Elements that begin and end within a word.
    private static let inline = Set(
        [
            "a", "abbr", "b", "bdi", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "span", "strong", "time",
            "u", "wbr",
        ].map(name))

    /// An element's name as a number: its last eight letters, which is all that the names above have.
    private static func name(_ text: String) -> UInt64 { text.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

    init(_ html: [UInt8]) {
        self.html = html
        index = Self.start(of: "<main", in: html) ?? Self.start(of: "<body", in: html) ?? 0
        read()
    }

    private mutating func read() {
        while index < html.count {
            let byte = html[index]
            switch byte {
            case UInt8(ascii: "<"):
                guard let tag = readTag() else { continue }
                if tag.name == Self.main, tag.isEnd { return }
                enter(tag)
            case UInt8(ascii: "&"): readReference()
            default:
                let start = index
                while index < html.count, html[index] != UInt8(ascii: "<"), html[index] != UInt8(ascii: "&") {
                    index += 1
                }
                if isHeading { headings += html[start..<index] } else { text += html[start..<index] }
            }
        }
    }

    private mutating func append(_ byte: UInt8) {
        if isHeading { headings.append(byte) } else { text.append(byte) }
    }

    private mutating func enter(_ tag: (name: UInt64, isEnd: Bool)) {
        if Self.inline.contains(tag.name) { return }
        append(0x0A)
        if Self.headingNames.contains(tag.name) {
            isHeading = !tag.isEnd
            append(0x0A)
        } else if !tag.isEnd, Self.skipped.contains(tag.name) {
            skip(tag.name)
        }
    }

    /// Goes on behind the end of an element whose start tag was read.
    private mutating func skip(_ name: UInt64) {
        var depth = 1
        while depth > 0, index < html.count {
            guard html[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            guard let tag = readTag(), tag.name == name else { continue }
            depth += tag.isEnd ? -1 : 1
        }
    }

    /// Reads a tag; `nil` for a comment and the like, or a `<` that begins nothing.
    private mutating func readTag() -> (name: UInt64, isEnd: Bool)? {
        let start = index
        index += 1
        guard index < html.count else { return nil }
        if html[index] == UInt8(ascii: "!"), html[index...].starts(with: "!--".utf8) {
            while index < html.count, !html[index...].starts(with: "-->".utf8) { index += 1 }
            index = min(html.count, index + 3)
            return nil
        }
        let isEnd = html[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        var name: UInt64 = 0
        while index < html.count, Self.isNameByte(html[index]) {
            name = name << 8 | UInt64(html[index] | 0x20)
            index += 1
        }
        guard name != 0 else {
            index = start + 1
            return nil
        }
        var quote: UInt8?
        while index < html.count {
            let byte = html[index]
            index += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                break
            }
        }
        return (name, isEnd)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }

    /// Reads a character reference. Of those with a name only the letters between which they would stand matter, so
    /// that all but the apostrophe become a space.
    private mutating func readReference() {
        let rest = html[(index + 1)...].prefix(10)
        guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else {
            append(0x20)
            index += 1
            return
        }
        let name = rest[..<end]
        index = end + 1
        guard name.first == UInt8(ascii: "#") else {
            append(name.elementsEqual("apos".utf8) ? UInt8(ascii: "'") : 0x20)
            return
        }
        let isHex = name.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
        let digits = String(decoding: name.dropFirst(isHex ? 2 : 1), as: UTF8.self)
        let scalar = UInt32(digits, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init)
        for byte in String(scalar.map(Character.init) ?? " ").utf8 { append(byte) }
    }

    private static func start(of tag: String, in html: [UInt8]) -> Int? {
        let tag = Array(tag.utf8)
        var index = 0
        while let found = html[index...].firstIndex(of: tag[0]) {
            if html[found...].starts(with: tag) { return found }
            index = found + 1
        }
        return nil
    }
}
