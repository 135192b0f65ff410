import Diagnostics
import YAMLReading

/// Reads `colors`, and makes sure that what is read stands out from what it stands on.
struct ThemeColorReader {
    /// A color as it was written: one, or one for each scheme.
    private struct Written {
        var light: (color: RGBColor, place: Place)?
        var dark: (color: RGBColor, place: Place)?
        var isPair = false

        func place(_ scheme: ThemeColors.Scheme) -> Place? { scheme == .light ? light?.place : dark?.place }
    }

    /// A mapping of what a color is for to the color.
    static var type: FieldType<ThemeColors> {
        .mapping { fields in
            let before = fields.report.errorCount
            var written: [ThemeColors.Role: Written] = [:]
            for role in ThemeColors.Role.allCases { written[role] = fields.optional(role.rawValue, color) }
            var colors = ThemeColors()
            for (role, color) in written {
                colors[role, .light] = color.light?.color
                colors[role, .dark] = color.dark?.color
            }
            // What is made of a color that is wrong would be a second error.
            guard fields.report.errorCount == before else { return colors }
            derive(&colors, from: written)
            checkContrast(colors, written, fields.report)
            return colors
        }
    }

    private static var color: FieldType<Written> {
        FieldType { node, name, report in
            if case .mapping = node.content {
                guard var pair = MappingReader(node, named: "`\(name)`", report: report) else { return nil }
                let shade = { (scheme: String) in
                    pair.entry(scheme).flatMap { single.read($0.value, "\(name).\(scheme)", report) }
                }
                let color = Written(light: shade("light"), dark: shade("dark"), isPair: true)
                pair.finish()
                return color
            }
            return single.read(node, name, report).map { Written(light: $0) }
        }
    }

    private static var single: FieldType<(color: RGBColor, place: Place)> {
        FieldType { node, name, report in
            let text = node.text ?? ""
            if let color = RGBColor(text) { return (color, node.place) }
            if node.isBlank {
                report.error(
                    "bad-color", "`\(name)` has no value: what begins with `#` outside of quotes is a comment",
                    hint: "write the color in quotes, such as `\"#0b5d4b\"`", at: node.place)
                return nil
            }
            let digits = text.hasPrefix("#") ? String(text.dropFirst()) : text
            let longer = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : digits
            let better = RGBColor("#" + longer)
            report.error(
                "bad-color", "`\(name)` is not a color: \(node.described)",
                hint: better.map { "write `\"\($0)\"`" }
                    ?? "write `\"#rrggbb\"` in hexadecimal digits and in quotes, or `{light: …, dark: …}`",
                at: node.place)
            return nil
        }
    }

    /// An accent that is given alone is made lighter for the dark scheme, as far as it has to be.
    private static func derive(_ colors: inout ThemeColors, from written: [ThemeColors.Role: Written]) {
        let surfaces = ThemeColors.surfaces.map { colors.shown($0, .dark) }
        for role in [ThemeColors.Role.accent, .negative] {
            guard let color = written[role], !color.isPair, let light = color.light?.color else { continue }
            colors[role, .dark] = light.nearest(contrast: ThemeColors.neededContrast, with: surfaces)
        }
    }

    private static func checkContrast(
        _ colors: ThemeColors, _ written: [ThemeColors.Role: Written], _ report: FieldReport
    ) {
        for scheme in ThemeColors.Scheme.allCases {
            for role in ThemeColors.read {
                let color = colors.shown(role, scheme)
                let worst = ThemeColors.surfaces.map { ($0, color.contrast(with: colors.shown($0, scheme))) }
                    .min { $0.1 < $1.1 }
                guard let (surface, contrast) = worst, contrast < ThemeColors.neededContrast,
                    let place = written[role]?.place(scheme) ?? written[surface]?.place(scheme)
                else { continue }
                let shade = color.nearest(
                    contrast: ThemeColors.neededContrast, with: ThemeColors.surfaces.map { colors.shown($0, scheme) })
                let isOwn = written[role]?.place(scheme) != nil
                report.error(
                    "low-contrast",
                    "`\(role.rawValue)` \(color) on `\(surface.rawValue)` \(colors.shown(surface, scheme)) cannot be "
                        + "read well in the \(scheme.rawValue) scheme: its contrast is \(text(contrast)), and "
                        + "\(ThemeColors.neededContrast) is needed",
                    hint: hint(role, shade, scheme, isOwn: isOwn), at: place)
            }
        }
    }

    private static func hint(
        _ role: ThemeColors.Role, _ shade: RGBColor?, _ scheme: ThemeColors.Scheme, isOwn: Bool
    ) -> String {
        guard let shade else { return "make `background` and `panel` alike: no color can be read on both" }
        if isOwn { return "the nearest shade that passes is `\"\(shade)\"`" }
        return scheme == .light
            ? "take another color, or give `\(role.rawValue)` too, such as `\"\(shade)\"`"
            : "take another color, or give `\(role.rawValue)` too, with `dark: \"\(shade)\"`"
    }

    /// The contrast with one decimal, cut off so that what is too little never looks like enough.
    private static func text(_ contrast: Double) -> String {
        let tenths = Int(contrast * 10)
        return "\(tenths / 10).\(tenths % 10)"
    }
}
