extension DocumentRendering {
    mutating func startLink(_ token: InlineToken) {
        guard !isOutline else { return }
        var destination = ByteBuffer(capacity: token.text.count + 8)
        if let node = token.node {
            destination.append(node.url)
        } else {
            destination.append((BareAddress.Prefix(rawValue: token.number) ?? .none).text)
            destination.append(token.text)
        }
        let address = destination.text(from: 0)
        let position = position(of: token.source)
        links.append(MarkdownLink(destination: address, text: "", position: position))
        linkText = plain.count
        guard isSafe(address, isImage: false, at: position) else { return }
        switch hooks?.link(address, at: position) ?? .unchanged {
        case .unchanged: openLink(address, [], title: token.node?.title)
        case .link(let href, let attributes): openLink(href, attributes, title: token.node?.title)
        case .text: break
        }
    }

    /// Ends a link, whose text is known only now, as hooks may have a say in it.
    mutating func endLink() {
        if isLinkOpen { html.append("</a>") }
        isLinkOpen = false
        guard let start = linkText, let link = links.popLast() else { return }
        links.append(
            MarkdownLink(destination: link.destination, text: plain.text(from: start), position: link.position))
        linkText = nil
    }

    private mutating func openLink(
        _ href: String, _ attributes: [HTMLAttribute], title: UnsafeBufferPointer<UInt8>?
    ) {
        isLinkOpen = true
        html.append("<a href=\"")
        html.append(address: href)
        html.append("\"")
        append(title: title)
        append(attributes)
        html.append(">")
    }

    private mutating func append(title: UnsafeBufferPointer<UInt8>?) {
        guard let title, !title.isEmpty else { return }
        html.append(" title=\"")
        html.append(escaping: title)
        html.append("\"")
    }

    private mutating func append(_ attributes: [HTMLAttribute]) {
        for attribute in attributes { append(attribute.name, attribute.value) }
    }

    private mutating func append(_ name: String, _ value: String) {
        html.append(" ")
        html.append(raw: name)
        html.append("=\"")
        html.append(escaping: value)
        html.append("\"")
    }

    private mutating func isSafe(_ address: String, isImage: Bool, at position: MarkdownPosition) -> Bool {
        var address = address
        guard let scheme = address.withUTF8({ LinkSafety.unsafeScheme($0, isImage: isImage) }) else { return true }
        report(
            .unsafeLink,
            "\(isImage ? "An image" : "A link") with the scheme \(scheme): is not allowed; it was dropped.",
            hint: isImage ? "Put the image into the site's assets." : "Link to a page or a web address.", at: position)
        return false
    }

    /// Renders an image and gives the index of the token that ends it.
    mutating func renderImage(_ token: InlineToken, at index: Int, of tokens: [InlineToken]) -> Int {
        let (alt, end) = Self.alternativeText(tokens, from: index + 1)
        plain.append(raw: alt)
        guard let node = token.node, !isOutline else {
            html.append(escaping: alt)
            return end
        }
        let address = String(decoding: node.url, as: UTF8.self)
        let position = position(of: token.source)
        images.append(MarkdownLink(destination: address, text: alt, position: position))
        guard isSafe(address, isImage: true, at: position) else {
            html.append(escaping: alt)
            return end
        }
        switch hooks?.image(address, alt: alt, at: position) ?? .unchanged {
        case .unchanged: append(ResolvedImage(src: address), alt: alt, title: node.title)
        case .image(let image): append(image, alt: alt, title: node.title)
        case .text: html.append(escaping: alt)
        }
        return end
    }

    private mutating func append(_ image: ResolvedImage, alt: String, title: UnsafeBufferPointer<UInt8>) {
        html.append("<img src=\"")
        html.append(address: image.src)
        html.append("\" alt=\"")
        html.append(escaping: alt)
        html.append("\"")
        append(title: title)
        if let width = image.width { append("width", String(width)) }
        if let height = image.height { append("height", String(height)) }
        if let srcset = image.srcset { append("srcset", srcset) }
        append(image.attributes)
        html.append(" />")
    }

    /// The text of the tokens up to the one that ends an image, and that one's index.
    private static func alternativeText(_ tokens: [InlineToken], from start: Int) -> (text: String, end: Int) {
        var buffer = ByteBuffer()
        var depth = 0
        var index = start
        while index < tokens.count {
            let token = tokens[index]
            if token.kind == .imageStart { depth += 1 }
            if token.kind == .imageEnd {
                if depth == 0 { break }
                depth -= 1
            }
            switch token.kind {
            case .text, .tildes, .code, .expression: buffer.append(token.text)
            case .softBreak, .lineBreak: buffer.append(0x20)
            default: break
            }
            index += 1
        }
        return (buffer.text(from: 0), min(index, tokens.count - 1))
    }
}
