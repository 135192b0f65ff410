import Markdown

/// Hooks that answer from fixed rules and remember what they were asked.
final class RecordingHooks: MarkdownHooks {
    private(set) var asked: [String] = []

    func link(_ destination: String, at position: MarkdownPosition) -> LinkResolution {
        asked.append("link \(destination) \(position.line):\(position.column)")
        if destination == "drop" { return .text }
        guard destination.hasPrefix("aff:") else { return .unchanged }
        return .link(
            href: "https://t.co/?a=1&b=\"2\"",
            attributes: [HTMLAttribute("rel", "sponsored nofollow"), HTMLAttribute("data-x", "\"<")])
    }

    func image(_ destination: String, alt: String, at position: MarkdownPosition) -> ImageResolution {
        asked.append("image \(destination) \(alt) \(position.line):\(position.column)")
        if destination == "drop" { return .text }
        guard destination == "a.png" else { return .unchanged }
        return .image(
            ResolvedImage(
                src: "/assets/a.1.png", width: 3, height: 2, srcset: "/b.png 2x",
                attributes: [HTMLAttribute("loading", "lazy")]))
    }

    func fence(_ info: String, body: String, at position: MarkdownPosition) -> String? {
        asked.append("fence \(info) \(position.line):\(position.column)")
        return info.hasPrefix("chart") ? "<figure>\(body.count)</figure>" : nil
    }

    func expression(_ expression: String, at position: MarkdownPosition) -> InlineReplacement? {
        asked.append("expression \(expression) \(position.line):\(position.column)")
        return expression == "none" ? nil : InlineReplacement(html: "<b>7</b>", text: "7")
    }
}
