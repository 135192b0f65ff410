import Diagnostics
import TestSupport
import Testing
import YAMLReading

@Suite("A YAML document")
struct YAMLDocumentTests {
    @Test(
        "leaves every scalar as the text that stands there",
        arguments: [
            "no", "yes", "true", "null", "~", "1_000", "012", "0x1F", "1e3", ".inf", "2026-01-31", "12:30:45", "100.00",
            "-0",
            "=", "<<",
        ])
    func plainText(text: String) {
        #expect(read("key: \(text)\n").node?.value("key")?.text == text)
        #expect(read("\(text): x\n").node?.value(text)?.text == "x")
    }

    static let outlines: [(name: String, text: String, outline: String)] = [
        ("block mapping", "a: x\nb:\n  c: y\n", "1:1{a@1:1=1:4x, b@2:1=3:3{c@3:3=3:6y}}"),
        ("flow", "a: {b: x, c: [y, z]}\n", "1:1{a@1:1=1:4{b@1:5=1:8x, c@1:11=1:14[1:15y, 1:18z]}}"),
        ("block list", "- a\n-  b: x\n   c: y\n", "1:1[1:3a, 2:4{b@2:4=2:7x, c@3:4=3:7y}]"),
        ("quotes", "a: 'x'\n\"b\": \"y\\n\"\n", "1:1{a@1:1=1:4'x, b@2:1=2:6'y\n}"),
        ("folded text", "a: >-\n  x\n  y\nb: z\n", "1:1{a@1:1=1:4'x y, b@4:1=4:4z}"),
        ("columns count scalars", "ключ: 語 # ж\nb: x", "1:1{ключ@1:1=1:7語, b@2:1=2:4x}"),
        ("CRLF", "a: x\r\nb: y\r\n", "1:1{a@1:1=1:4x, b@2:1=2:4y}"),
        ("byte order mark", "\u{FEFF}a: x\n", "1:1{a@1:1=1:4x}"),
        ("no line end", "a: x", "1:1{a@1:1=1:4x}"),
        ("comments", "# first\n\na: x # last\n", "3:1{a@3:1=3:4x}"),
        ("document marks", "---\na: x\n...\n", "2:1{a@2:1=2:4x}"),
        ("nothing after the colon", "a:\nb: ''\n", "1:1{a@1:1=1:3, b@2:1=2:4'}"),
        ("a line separator is no line", "a: \"x\u{2028}y\"\nb: z\n", "1:1{a@1:1=1:4'x\u{2028}y, b@2:1=2:4z}"),
    ]

    @Test("gives every key and value its place", arguments: outlines)
    func places(name: String, text: String, outline: String) {
        let (node, problems) = read(text)
        #expect(node?.outline == outline)
        #expect(problems == [])
    }

    @Test("gives an alias the value and the place of what it names")
    func alias() {
        let node = read("a: &x [1, 2]\nb: *x\n").node
        #expect(node?.value("b")?.outline == node?.value("a")?.outline)
        #expect(node?.value("b")?.outline == "1:4[1:81, 1:112]")
    }

    @Test("counts lines from where it begins in the file")
    func firstLine() {
        #expect(read("a: x\nb: y\n", firstLine: 5).node?.outline == "5:1{a@5:1=5:4x, b@6:1=6:4y}")
        #expect(read("a: x\n\tb: y\n", firstLine: 5).problems.first?.hasPrefix("6:") == true)
        #expect(read(Array("a: x\nb: \u{FF}".utf8) + [0xFF], firstLine: 5).problems.first?.hasPrefix("6:5 ") == true)
    }

    @Test(
        "that is empty is a mapping without entries",
        arguments: ["", "\n", "# nothing\n", "---\n", "\u{FEFF}", " \n\n"])
    func empty(text: String) {
        let (node, problems) = read(text)
        #expect(node?.outline == "1:1{}")
        #expect(problems == [])
    }

    static let broken: [(name: String, text: String, problems: [String])] = [
        ("duplicate key", "a: 1\nb: 2\na: 3\n", ["3:1 yaml/duplicate-key the key `a` is given twice"]),
        (
            "several mistakes", "a: 1\na: 2\n? [x]\n: y\nb: !int 3\n",
            [
                "2:1 yaml/duplicate-key the key `a` is given twice", "3:3 yaml/bad-key a list cannot be a key",
                "5:4 yaml/tag `!int` is a tag, which has no meaning here",
            ]
        ),
        ("second document", "a: 1\n---\nb: 2\n", ["2:1 yaml/several-documents a second document begins here"]),
        ("tab", "a:\n\tb: 1\n", ["2:1 yaml/syntax a tab stands where YAML allows only spaces"]),
        ("colon", "a: b: c\n", ["1:5 yaml/syntax a colon stands where no key can be"]),
        ("quote", "a: 1\nb: \"x\nc: y\n", ["2:4 yaml/syntax a quote is opened here and never closed"]),
        ("bracket", "a: [1, 2\nb: 3\n", ["2:2 yaml/syntax a `,` or `]` is missing before this"]),
        ("end of the file", "a: [1,\n\n", ["1:7 yaml/syntax a value is missing here"]),
        ("alias", "a: *b\n", ["1:4 yaml/unknown-alias no value before this one is named `&b`"]),
        ("alias of itself", "a: &a [*a]\n", ["1:8 yaml/unknown-alias no value before this one is named `&a`"]),
        ("reserved character", "a: @x\n", ["1:4 yaml/syntax no value can begin with this character"]),
        ("list in a value", "a: - x\n", ["1:4 yaml/syntax a list cannot begin here"]),
    ]

    @Test("says what is wrong with its form, and where", arguments: broken)
    func mistakes(name: String, text: String, problems: [String]) {
        let result = read(text)
        #expect(result.problems == problems)
        #expect(result.node == nil)
    }

    @Test(
        "that is not UTF-8 is refused at the byte",
        arguments: [
            ("Latin-1", Array("a: x\nb: ".utf8) + [0xE9], "2:4"),
            ("overlong", Array("a: ".utf8) + [0xC0, 0xAF, 0x0A], "1:4"),
            ("surrogate", Array("a: ä".utf8) + [0xED, 0xA0, 0x80], "1:5"),
            ("cut", Array("a: ".utf8) + [0xE2, 0x82], "1:4"),
            ("UTF-16", [0xFF, 0xFE, 0x61, 0x00], "1:1"),
        ])
    func encoding(name: String, bytes: [UInt8], place: String) {
        #expect(
            read(bytes).problems == ["\(place) yaml/bad-encoding the file is not UTF-8: a byte here cannot be read"])
    }

    @Test("is bounded in depth")
    func depth() {
        #expect(read(String(repeating: "[", count: 60) + String(repeating: "]", count: 60)).problems == [])
        for opener in ["[", "{a: ", "- ", "? "] {
            let problems = read(String(repeating: opener, count: 100_000)).problems
            #expect(problems.count == 1)
            #expect(problems.first?.contains("yaml/too-deep") == true, "\(opener): \(problems)")
        }
    }

    @Test("is bounded in what its aliases stand for")
    func aliases() {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...20 {
            let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            bomb += "a\(level): &a\(level) [\(items)]\n"
        }
        #expect(read(bomb).problems == ["4:45 yaml/too-many-aliases aliases stand for more than 10000 values"])
        let keys = bomb.replacing("a3: &a3", with: "? &a3") + "\n"
        #expect(read(keys).problems.count == 1)
    }

    @Test("finds a duplicate among many keys")
    func manyKeys() {
        let text = (0..<500).map { "key\($0): \($0)\n" }.joined() + "key250: x\n"
        #expect(read(text).problems == ["501:1 yaml/duplicate-key the key `key250` is given twice"])
    }

    @Test("never crashes, whatever its bytes are")
    func fuzz() {
        var random = SeededGenerator(seed: 42)
        let seeds = [
            "a: &x {b: [1, 'two', \"thr\\u00e9e\"]}\nc: *x\n? d\n: |\n  e\n",
            "- a\n- - b\n  - c: {d: e}\n# f\n---\ng: !!str h\n",
            "%YAML 1.1\n--- >-\n folded\n text\n...\n", "ключ: 語\n\u{2028}x: \t y\n",
        ].map { Array($0.utf8) }
        let specials = Array("[]{}&*!|>'\"%@`#:-?,\n\r\t \\".utf8) + [0, 0x85, 0xC2, 0xE2, 0xFE, 0xFF]
        for _ in 0..<20_000 {
            var bytes = seeds[Int(random.next() % UInt64(seeds.count))]
            for _ in 0...(random.next() % 6) {
                let index = Int(random.next() % UInt64(bytes.count))
                let byte =
                    random.next() % 2 == 0
                    ? specials[Int(random.next() % UInt64(specials.count))] : UInt8(truncatingIfNeeded: random.next())
                switch random.next() % 4 {
                case 0: bytes[index] = byte
                case 1: bytes.insert(byte, at: index)
                case 2: if bytes.count > 1 { bytes.remove(at: index) }
                default: bytes += bytes[index...].prefix(20)
                }
            }
            let report = FieldReport(prefix: "test")
            let node = YAMLDocument.read(bytes, file: "f", report: report)
            #expect((node == nil) == report.hasErrors)
            let lineCount = bytes.count { $0 == UInt8(ascii: "\n") } + 1
            for diagnostic in report.diagnostics {
                #expect(
                    diagnostic.place.map { $0.line >= 1 && $0.line <= lineCount && $0.column >= 1 } == true,
                    "\(diagnostic) in \(bytes)")
            }
        }
    }
}
