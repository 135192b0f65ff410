/// Bars of block characters, measured in eighths of a character.
enum BarGlyphs {
    private static let rising: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    private static let growing: [Character] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]

    /// A bar from the left; at least an eighth, so that something is not nothing.
    static func horizontal(_ eighths: Int) -> String {
        let eighths = max(1, eighths)
        let rest = eighths % 8 > 0 ? String(growing[eighths % 8]) : ""
        return String(repeating: "█", count: eighths / 8) + rest
    }

    /// What of a column so many eighths high stands in a line that begins so many lines above the ground.
    static func vertical(_ eighths: Int, line: Int) -> Character {
        rising[min(8, max(0, eighths - line * 8))]
    }
}
