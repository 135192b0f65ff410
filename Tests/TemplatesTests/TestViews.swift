import Templates

struct PageView: TemplateView {
    var title = "May"
    var subtitle: String?
    var chart = "<svg></svg>"
    var isProvisional = false
    var site = SiteView()
    var offer: OfferView?
    var months: [MonthView] = []
    var tags: [String] = []
    var tree = NodeView(label: "root")

    static let fields = ViewFields<PageView>([
        .text("title", "The page's title") { $0.title },
        .text("subtitle", "A second line, or nothing") { $0.subtitle },
        .html("chart", "The chart") { $0.chart },
        .flag("is_provisional", "Whether figures may still change") { $0.isProvisional },
        .object("site", "The site", SiteView.self) { $0.site },
        .object("offer", "What is offered here, if anything", OfferView.self) { $0.offer },
        .list("months", "The months in order", MonthView.self) { $0.months },
        .texts("tags", "The page's tags") { $0.tags },
        .object("tree", "The contents", NodeView.self) { $0.tree },
    ])
}

struct SiteView: TemplateView {
    var name = "Open Books"
    var offer: OfferView?

    static let fields = ViewFields<SiteView>([
        .text("name", "The site's name") { $0.name },
        .object("offer", "The site's offer", OfferView.self) { $0.offer },
    ])
}

struct OfferView: TemplateView {
    var url = "https://example.com/?a=1&b=2"

    static let fields = ViewFields<OfferView>([.text("url", "Where it leads") { $0.url }])
}

struct MonthView: TemplateView {
    var label: String
    var earned: String
    var offer: OfferView?

    static let fields = ViewFields<MonthView>([
        .text("label", "The month in words") { $0.label },
        .text("earned", "What was earned in it") { $0.earned },
        .object("offer", "The month's offer", OfferView.self) { $0.offer },
    ])
}

struct NodeView: TemplateView {
    var label: String
    var children: [NodeView] = []

    static let fields = ViewFields<NodeView>([
        .text("label", "The entry's text") { $0.label },
        .list("children", "The entries below it", NodeView.self) { $0.children },
    ])
}
