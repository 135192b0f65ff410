import Diagnostics
import Markdown
import YAMLReading

extension DirectiveReader {
    /// A picture among the site's assets, with the text for those who do not see it.
    func image(alt: String) -> FieldType<DirectiveImage> {
        FieldType<String>.nonEmptyText.map { name, node, key, report in
            let finder = hooks.content.index.assets
            guard let path = finder.image(name, node, key, report, page: hooks.source.file), let asset = finder[path]
            else { return nil }
            guard let size = asset.imageSize, let image = hooks.picture(asset) else {
                report.error(
                    "no-image-size", "`\(key)` names a file that is no image, or does not say how large it is",
                    hint: "name a PNG, JPEG, GIF, WebP or SVG file with a width and a height", at: node.place)
                return nil
            }
            return DirectiveImage(
                src: image.src, srcset: image.srcset, width: size.width, height: size.height, alt: alt)
        }
    }

    /// A link that pays nobody: to a page of the site as texts write it, or to another site.
    var link: FieldType<HeroDirective.Action> {
        FieldType<String>.nonEmptyText.map { text, node, name, report in
            let scheme = Destination(text).scheme
            if scheme == "aff" {
                report.error(
                    "bad-affiliate-link", "`\(name)` cannot be a tracked link: \(node.described)",
                    hint: "name the offer instead: `offer: PROGRAM/OFFER`", at: node.place)
                return nil
            }
            guard scheme.map({ ["http", "https", "mailto"].contains($0) }) ?? true else {
                report.error(
                    "bad-link", "`\(name)` cannot lead to \(node.described)",
                    hint: "write the path of a page's file, or a web address", at: node.place)
                return nil
            }
            switch hooks.plainLink(text, at: node.place) {
            case .link(let href, let attributes):
                return .link(href: href, rel: attributes.first { $0.name == "rel" }?.value)
            case .unchanged: return .link(href: text, rel: nil)
            case .text: return nil
            }
        }
    }
}
