import Content
import Templates

/// The picture in the place of the site's name.
struct LogoView: TemplateView {
    let image: DirectiveImage
    /// The same for readers who want dark pages.
    let dark: DirectiveImage?

    static let fields = ViewFields<LogoView>([
        .text("src", "The address") { $0.image.src },
        .text("srcset", "The same for sharp screens") { $0.image.srcset },
        .text("dark", "The addresses of the picture for dark pages, in the form of `srcset`") { logo in
            logo.dark.map { $0.srcset ?? $0.src }
        },
        .text("width", "The width in pixels") { String($0.image.width) },
        .text("height", "The height in pixels") { String($0.image.height) },
        .text("alt", "What it shows") { $0.image.alt },
    ])
}
