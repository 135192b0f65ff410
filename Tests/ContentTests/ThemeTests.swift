import Diagnostics
import Testing

@testable import Content

@Suite("Theme settings")
struct ThemeTests {
    private static func site(_ theme: String, _ more: [String: String] = [:]) -> TestSite {
        let settings = (TestSite.base["site.yml"] ?? "") + "theme:\n" + theme
        return TestSite(more.merging(["site.yml": settings]) { first, _ in first })
    }

    private func theme(_ text: String) -> ThemeSettings { Self.site(text).read().content.settings.theme }

    @Test(
        "Contrast is that of WCAG 2",
        arguments: [
            ("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#767676", "#ffffff", 4.54),
            ("#777777", "#ffffff", 4.47), ("#0000ff", "#ffffff", 8.59), ("#ff0000", "#000000", 5.25),
        ])
    func contrast(first: String, second: String, expected: Double) throws {
        let (first, second) = (try #require(RGBColor(first)), try #require(RGBColor(second)))
        #expect(abs(first.contrast(with: second) - expected) < 0.01)
        #expect(first.contrast(with: second) == second.contrast(with: first))
    }

    @Test(
        "Only a hash and six hexadecimal digits are a color",
        arguments: ["red", "#fff", "0b5d4b", "#0b5d4g", "#0b5d4b0", ""])
    func noColor(text: String) {
        #expect(RGBColor(text) == nil)
    }

    @Test("A color is written as it was read", arguments: ["#000000", "#0b5d4b", "#ffffff"])
    func roundTrip(text: String) {
        #expect(RGBColor(text)?.description == text)
        #expect(RGBColor(text.uppercased())?.description == text)
    }

    @Test(
        "The nearest shade passes, and the one before it does not",
        arguments: ["#e0a0a0", "#8b1a1a", "#777777", "#ffff00"])
    func nearest(text: String) throws {
        let color = try #require(RGBColor(text))
        for surface in [RGBColor.white, .black] {
            let shade = try #require(color.nearest(contrast: 4.5, with: [surface]))
            #expect(shade.contrast(with: surface) >= 4.5)
            // A color that passes stays as it is; another changes no further than it has to.
            if color.contrast(with: surface) >= 4.5 { #expect(shade == color) }
            #expect(shade.contrast(with: surface) < max(4.7, color.contrast(with: surface) + 0.01))
        }
    }

    @Test("The theme's own colors can be read on the page and on panels", arguments: ThemeColors.Scheme.allCases)
    func builtin(scheme: ThemeColors.Scheme) {
        for role in ThemeColors.read {
            for surface in ThemeColors.surfaces {
                let contrast = ThemeColors.builtin(role, scheme).contrast(with: ThemeColors.builtin(surface, scheme))
                #expect(contrast >= ThemeColors.neededContrast, "\(role) on \(surface)")
            }
        }
    }

    @Test("An accent that is given alone is made lighter for dark pages, until it can be read")
    func derived() throws {
        let colors = theme("  colors: {accent: \"#8b1a1a\"}\n").colors
        #expect(colors[.accent, .light]?.description == "#8b1a1a")
        let dark = try #require(colors[.accent, .dark])
        for surface in ThemeColors.surfaces {
            #expect(dark.contrast(with: ThemeColors.builtin(surface, .dark)) >= 4.5)
        }
        #expect(colors[.negative, .dark] == nil)
    }

    @Test("Other colors that are given alone are for light pages, and of a pair one may be left out")
    func single() {
        let colors = theme("  colors: {text: \"#111111\", accent: {dark: \"#ffddaa\"}}\n").colors
        #expect(colors[.text, .light]?.description == "#111111")
        #expect(colors[.text, .dark] == nil)
        #expect(colors[.accent, .light] == nil)
        #expect(colors[.accent, .dark]?.description == "#ffddaa")
    }

    @Test(
        "Fonts are stacks by name or lists of families, for texts and titles together or each",
        arguments: [
            ("serif", FontStack.serif.families, FontStack.serif.families),
            ("[Gill Sans, sans-serif]", "\"Gill Sans\",sans-serif", "\"Gill Sans\",sans-serif"),
            ("{text: humanist}", FontStack.humanist.families, nil),
            ("{text: [Ubuntu, system-ui], titles: slab}", "\"Ubuntu\",system-ui", FontStack.slab.families),
        ] as [(String, String?, String?)])
    func fonts(written: String, text: String?, titles: String?) {
        let fonts = theme("  font: \(written)\n").fonts
        #expect(fonts.text == text)
        #expect(fonts.titles == titles)
    }

    @Test(
        "Nothing in a family's name gets into the style sheet but the name",
        arguments: ["a\\\"b", "a;b", "a}b", "a<b", "a\\\\b", "a/*b"])
    func safeFonts(name: String) {
        let (content, diagnostics) = Self.site("  font: [\"\(name)\", serif]\n").read()
        #expect(diagnostics.map(\.code) == ["site/bad-font"])
        #expect(content.settings.theme.fonts.text == nil)
    }

    @Test("Profiles stand in the order written, and below the hosts of their networks")
    func profiles() {
        let theme = theme(
            "  social: {youtube: \"https://www.youtube.com/@b\", mastodon: \"https://any.example/@b\"}\n")
        #expect(theme.profiles.map(\.network.label) == ["YouTube", "Mastodon"])
        let wrong = Self.site("  social: {github: \"https://github.com.evil.example/b\"}\n").read().diagnostics
        #expect(wrong.map(\.code) == ["site/bad-url"])
    }

    @Test("Every network has a label of its own")
    func labels() {
        #expect(Set(SocialNetwork.allCases.map(\.label)).count == SocialNetwork.allCases.count)
    }
}
