/// The colors that a site has of its own, for the light and the dark scheme.
public struct ThemeColors: Sendable, Hashable {
    /// What a color is for.
    public enum Role: String, Sendable, CaseIterable {
        /// Links, charts and buttons.
        case accent
        /// What is negative or late.
        case negative
        /// The page.
        case background
        /// Texts and figures.
        case text
        /// Remarks, captions and what matters less.
        case muted
        /// Lines between the rows of tables.
        case line
        /// What is set off from the page, such as offers.
        case panel
    }

    /// One of the two schemes that a reader's system asks for.
    public enum Scheme: String, Sendable, CaseIterable {
        case light
        case dark
    }

    private var given: [Scheme: [Role: RGBColor]] = [:]

    /// No colors but the theme's.
    public init() {}

    /// The site's own color; `nil` where the theme's stays.
    public subscript(role: Role, scheme: Scheme) -> RGBColor? {
        get { given[scheme]?[role] }
        set { given[scheme, default: [:]][role] = newValue }
    }

    /// The color that pages show.
    func shown(_ role: Role, _ scheme: Scheme) -> RGBColor { self[role, scheme] ?? Self.builtin(role, scheme) }

    /// What texts stand on.
    static let surfaces = [Role.background, .panel]
    /// What is read, so that it must stand out from the surfaces.
    static let read = [Role.text, .muted, .accent, .negative]

    /// The contrast that level AA of WCAG 2 asks of texts.
    static let neededContrast = 4.5

    /// The built-in theme's own color.
    static func builtin(_ role: Role, _ scheme: Scheme) -> RGBColor {
        let (light, dark): (UInt32, UInt32) =
            switch role {
            case .accent: (0x0b5d4b, 0x74cdb1)
            case .negative: (0xa6301f, 0xf29a88)
            case .background: (0xffffff, 0x101614)
            case .text: (0x15201c, 0xe7ece9)
            case .muted: (0x56625d, 0xa2aea9)
            case .line: (0xd5dcd8, 0x323d38)
            case .panel: (0xf3f6f4, 0x19211e)
            }
        return RGBColor(hex: scheme == .light ? light : dark)
    }
}
