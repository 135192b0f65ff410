import Templates

/// An entry of the site's menu.
struct MenuItemView: TemplateView {
    let label: String
    let href: String
    /// The page's own path, to tell where the reader is.
    let path: String
    /// The path of the start page, below which everything stands.
    let home: String

    static let fields = ViewFields<MenuItemView>([
        .text("label", "The entry's text") { $0.label },
        .text("href", "Where it leads") { $0.href },
        .flag("is_current", "Whether it leads to this page") { $0.path == $0.href },
        .flag("is_within", "Whether this page stands below it") { item in
            item.path != item.href && item.href != item.home && item.path.hasPrefix(item.href)
        },
    ])
}
