import YAMLReading

/// What `theme:` in `Content/site.yml` says of the site's looks. Whatever is left out is as the theme has it.
public struct ThemeSettings: Sendable {
    /// What the header calls the site, where that is not its title.
    public let name: String?
    /// The colors that the site has of its own.
    public let colors: ThemeColors
    /// The families of texts and titles.
    public let fonts: ThemeFonts
    /// The site's profiles on other sites, in the order written.
    public let profiles: [SocialProfile]
    /// What names files and pages, read once all of them are known.
    let parts: ThemeParts

    init(
        name: String? = nil, colors: ThemeColors = ThemeColors(), fonts: ThemeFonts = ThemeFonts(),
        profiles: [SocialProfile] = [], parts: ThemeParts = ThemeParts()
    ) {
        self.name = name
        self.colors = colors
        self.fonts = fonts
        self.profiles = profiles
        self.parts = parts
    }
}
