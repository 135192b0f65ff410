/// Something that somebody does to a site's folder.
struct SiteEdit: CustomStringConvertible {
    let name: String
    /// What files hold afterwards; those without a text are gone.
    let changes: [String: String?]

    init(_ name: String, _ changes: [String: String?]) {
        self.name = name
        self.changes = changes
    }

    var description: String {
        name + ": "
            + changes.sorted { $0.key < $1.key }.map { path, text in
                "\(path) "
                    + (text.map { "=\n" + $0.split(separator: "\n").map { "    | \($0)\n" }.joined() } ?? "is gone")
            }.joined(separator: "; ")
    }
}
