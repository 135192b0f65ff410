import Diagnostics
import YAMLReading

/// A page's file, taken apart: the YAML between its first two lines `---`, and the Markdown after them.
struct FrontMatter {
    let reader: MappingReader
    let source: PageSource

    /// Takes a file apart; `nil` after the errors were reported that leave no front matter to read.
    init?(_ file: ContentFile, report: FieldReport) {
        let bytes = file.bytes
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let place = Place(file: file.path)
        guard let body = Self.fenceEnd(bytes, at: start) else {
            report.error(
                "no-front-matter", "the page has no front matter",
                hint: "begin the file with a line `---`, then `title: …`, then a line `---`", at: place)
            return nil
        }
        var line = 2
        var position = body
        while position < bytes.endIndex {
            if let end = Self.fenceEnd(bytes, at: position) {
                let yaml = bytes[body..<position]
                guard
                    let reader = YAMLDocument.readMapping(
                        yaml, file: file.path, firstLine: 2, named: "the front matter", report: report)
                else { return nil }
                self.reader = reader
                source = PageSource(file: file.path, firstLine: line + 1, markdown: Array(bytes[end...]))
                return
            }
            position = bytes[position...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.endIndex
            line += 1
        }
        report.error(
            "unclosed-front-matter", "the front matter that begins here is never closed",
            hint: "put a line `---` between the front matter and the text", at: place)
        return nil
    }

    /// Whether a file begins with front matter.
    static func stands(in bytes: [UInt8]) -> Bool {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard var position = fenceEnd(bytes, at: start) else { return false }
        while position < bytes.endIndex {
            if fenceEnd(bytes, at: position) != nil { return true }
            position = bytes[position...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.endIndex
        }
        return false
    }

    /// Where the line after a line `---` begins, or `nil` if the line at `start` is another. White space may follow.
    private static func fenceEnd(_ bytes: [UInt8], at start: Int) -> Int? {
        guard bytes.count >= start + 3, bytes[start..<(start + 3)].allSatisfy({ $0 == UInt8(ascii: "-") }) else {
            return nil
        }
        var position = start + 3
        while position < bytes.endIndex {
            switch bytes[position] {
            case UInt8(ascii: "\n"): return position + 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
            default: return nil
            }
        }
        return position
    }
}
