extension PageRenderer {
    /// The parts of the theme that name pages and images, for every page of the site.
    public func renderTheme() -> RenderedTheme {
        let settings = content.settings
        let hooks = PageHooks(
            renderer: self, source: settings.theme.parts.source, path: "/", slug: "", isExpired: false, programs: [])
        return ThemePartsReader(hooks: hooks).read(
            settings.theme.parts, name: settings.theme.name ?? settings.title)
    }
}
