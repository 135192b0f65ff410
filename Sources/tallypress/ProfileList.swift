import Diagnostics
import Importing

/// The list of import profiles.
enum ProfileList {
    /// A line a profile, then what it is based on.
    static func text(_ library: ProfileLibrary) -> String {
        let names = library.names
        let width = names.map(\.count).max() ?? 0
        let indent = String(repeating: " ", count: width + 2)
        return names.map { name in
            let start = name + String(repeating: " ", count: width + 2 - name.count)
            guard let profile = library.profile(named: name).profile else {
                return start + "cannot be read: see `tallypress check`\n"
            }
            let certainty = profile.isCertain ? "columns certain" : "columns not certain"
            let origin = library.isOwn(name) ? ", the site's own" : ""
            var lines = [start + "\(profile.name) (\(certainty)\(origin))"]
            let parts = profile.idParts.map { "No id of its own: built from \($0.joined(separator: ", "))." }
            for text in [profile.basis, parts].compactMap({ $0 }) {
                let words = text.split(whereSeparator: \.isWhitespace)
                lines += TerminalText.lines(of: words, columns: 100 - indent.count).map { indent + $0 }
            }
            return lines.joined(separator: "\n") + "\n"
        }.joined()
    }
}
