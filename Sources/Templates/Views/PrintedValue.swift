import Mustache

/// A text or a piece of HTML on its way into a page, escaped already if it has to be.
///
/// Escaping belongs to the value and not to the tag that prints it: every template is rendered with an escaping that
/// changes nothing, so no tag, checked or not, can print a text unescaped.
struct PrintedValue: MustacheCustomRenderable, MustacheParent {
    let renderText: String

    init(text: String?) {
        renderText = text.map(HTMLText.escape) ?? ""
    }

    init(html: String?) {
        renderText = html ?? ""
    }

    /// An empty text makes a section that does not hold.
    var isNull: Bool { renderText.isEmpty }

    /// A text has no fields of its own. Without this the renderer would look for them by reflection.
    func child(named name: String) -> Any? { nil }
}
