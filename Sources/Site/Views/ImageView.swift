import Content
import Templates

/// A picture.
struct ImageView: TemplateView {
    let image: DirectiveImage

    static let fields = ViewFields<ImageView>([
        .text("src", "The address") { $0.image.src },
        .text("srcset", "The same for sharp screens") { $0.image.srcset },
        .text("width", "The width in pixels") { String($0.image.width) },
        .text("height", "The height in pixels") { String($0.image.height) },
        .text("alt", "What it shows") { $0.image.alt },
    ])
}
