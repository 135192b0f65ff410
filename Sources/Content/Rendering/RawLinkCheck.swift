import Diagnostics

/// Finds affiliate links that stand in raw HTML, where no hook sees them (SPEC K3).
struct RawLinkCheck {
    let content: SiteContent
    let source: PageSource

    /// An error for each address in the rendered HTML that stands in the source as raw HTML and is an affiliate link.
    func diagnostics(html: [UInt8]) -> [Diagnostic] {
        var seen: Set<String> = []
        return HTMLAttributes.values(of: "href", in: html).compactMap { url in
            guard seen.insert(url).inserted, content.catalog.hosts.owner(of: url) != nil,
                let place = place(ofAttribute: url)
            else { return nil }
            return HandWrittenLink(url: url, catalog: content.catalog).diagnostic(at: place)
        }
    }

    /// Where an address stands in the source as the value of an attribute.
    private func place(ofAttribute url: String) -> Place? {
        let bytes = source.markdown
        for written in [url, url.replacing("&", with: "&amp;")] {
            for opening in ["=\"", "='", "="] {
                let wanted = Array((opening + written).utf8)
                var index = bytes.startIndex
                while let start = bytes[index...].firstIndex(of: wanted[0]) {
                    index = start + 1
                    if bytes[start...].starts(with: wanted) { return place(ofByte: start + opening.utf8.count) }
                }
            }
        }
        return nil
    }

    private func place(ofByte offset: Int) -> Place {
        var line = source.firstLine
        var column = 1
        for byte in source.markdown[..<offset] {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return Place(file: source.file, line: line, column: column)
    }
}
