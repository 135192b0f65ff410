import Content
import Templates

/// What a `pros-cons` directive shows: two lists beside each other.
struct ProsConsDirectiveView: TemplateView {
    /// Unique within the page.
    let id: String
    let pros: Side
    let cons: Side

    init(_ directive: ProsConsDirective, id: String) {
        self.id = id
        pros = Side(directive.pros, title: "What speaks for it")
        cons = Side(directive.cons, title: "What speaks against it")
        plainText = [pros, cons].map(\.plainText).joined(separator: "\n")
    }

    /// The words of it, for search.
    let plainText: String

    /// One of the two lists.
    struct Side: TemplateView {
        let title: String
        let points: [Point]
        let plainText: String

        init(_ side: ProsConsDirective.Side, title: String) {
            self.title = side.title ?? title
            points = side.points.map { Point(body: $0.html) }
            plainText = ([self.title] + side.points.map(\.text)).joined(separator: "\n")
        }

        static let fields = ViewFields<Side>([
            .text("title", "What stands above the list") { $0.title },
            .list("points", "The points in order", Point.self) { $0.points },
        ])
    }

    /// One point.
    struct Point: TemplateView {
        let body: String

        static let fields = ViewFields<Point>([.html("body", "The point") { $0.body }])
    }

    static let fields = ViewFields<ProsConsDirectiveView>([
        .text("id", "A name for the lists, unique on the page") { $0.id },
        .object("pros", "What speaks for it", Side.self) { $0.pros },
        .object("cons", "What speaks against it", Side.self) { $0.cons },
    ])
}
