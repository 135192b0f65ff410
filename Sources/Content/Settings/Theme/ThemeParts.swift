import YAMLReading

/// The settings of the theme that name images and pages of the site, as they were written.
struct ThemeParts: Sendable {
    var logo: YAMLNode?
    var menu: YAMLNode?
    var footer: YAMLNode?
    /// The whole of `site.yml`, to find where in it a text stands.
    var source = PageSource(file: ContentPath.settings, firstLine: 1, markdown: [])
}
