/// A list of families of one kind that systems bring with them, by a name.
enum FontStack: String, CaseIterable {
    /// What the system itself is set in.
    case system
    /// A bookish face.
    case serif
    /// A face after the oldest printed ones.
    case oldStyle = "old-style"
    /// Without serifs, drawn after handwriting.
    case humanist
    /// Without serifs, drawn with the compass.
    case geometric
    /// Without serifs and without manners.
    case grotesque
    /// With serifs as thick as all else.
    case slab
    /// Letters as wide as each other.
    case monospace

    /// The list as a style sheet writes it.
    var families: String {
        switch self {
        case .system: "system-ui,\"Segoe UI\",Roboto,\"Noto Sans\",sans-serif"
        case .serif:
            "Charter,\"Bitstream Charter\",\"Iowan Old Style\",\"Sitka Text\",Cambria,\"Noto Serif\",ui-serif,Georgia,"
                + "serif"
        case .oldStyle: "\"Iowan Old Style\",\"Palatino Linotype\",Palatino,\"URW Palladio L\",P052,serif"
        case .humanist: "Seravek,Optima,Candara,Calibri,\"Gill Sans Nova\",Ubuntu,\"Noto Sans\",sans-serif"
        case .geometric: "Avenir,Montserrat,Corbel,\"URW Gothic\",\"Century Gothic\",sans-serif"
        case .grotesque: "Inter,\"Helvetica Neue\",\"Arial Nova\",\"Nimbus Sans\",Arial,sans-serif"
        case .slab: "Rockwell,\"Rockwell Nova\",\"Roboto Slab\",\"DejaVu Serif\",\"Sitka Small\",serif"
        case .monospace: "ui-monospace,\"Cascadia Code\",Menlo,Consolas,\"DejaVu Sans Mono\",monospace"
        }
    }
}
