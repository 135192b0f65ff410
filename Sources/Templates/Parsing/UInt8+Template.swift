extension UInt8 {
    /// Blanks and line ends, as they may stand around a name in a tag.
    var isTemplateSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

    /// Line feed, carriage return, and what the renderer takes for a line end besides.
    var isTemplateLineEnd: Bool { (0x0A...0x0D).contains(self) }

    /// A character of a name, of a dotted name too.
    var isTemplateName: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
