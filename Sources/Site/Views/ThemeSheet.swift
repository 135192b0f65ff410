import Content

/// What the settings of the theme add to the end of its style sheet: custom properties over those that it begins with.
///
/// They go into the one file, so that no page needs an inline style, which the security policy of the pages forbids, and
/// so that the file's name changes with them.
struct ThemeSheet {
    private let theme: ThemeSettings

    init(_ theme: ThemeSettings) {
        self.theme = theme
    }

    /// The lines to add; empty where the settings change nothing.
    var text: String {
        let fonts = [("text", theme.fonts.text), ("title", theme.fonts.titles)]
        return Self.rule("", fonts) + Self.rule("screen", colors(.light))
            + Self.rule("screen and (prefers-color-scheme:dark)", colors(.dark))
    }

    private func colors(_ scheme: ThemeColors.Scheme) -> [(String, String?)] {
        ThemeColors.Role.allCases.map { (Self.property($0), theme.colors[$0, scheme]?.description) }
    }

    /// Colors are for screens alone: what is printed stays black on white.
    private static func rule(_ media: String, _ properties: [(name: String, value: String?)]) -> String {
        let declarations = properties.compactMap { name, value in value.map { "--\(name):\($0)" } }
        guard !declarations.isEmpty else { return "" }
        let rule = ":root{\(declarations.joined(separator: ";"))}"
        return (media.isEmpty ? rule : "@media \(media){\(rule)}") + "\n"
    }

    /// What the style sheet calls a color.
    private static func property(_ role: ThemeColors.Role) -> String {
        switch role {
        case .accent: "accent"
        case .negative: "alert"
        case .background: "paper"
        case .text: "ink"
        case .muted: "soft"
        case .line: "rule"
        case .panel: "wash"
        }
    }
}
