/// Writes diagnostics as workflow commands, which GitHub Actions shows as annotations on the changed lines.
///
/// The form is that of GitHub's documentation, "Workflow commands for GitHub Actions".
public enum GitHubRenderer {
    /// One line a diagnostic, in the order given. GitHub wants files as paths below the repository's root: `folder` is
    /// the path of the site's root below it, and empty where they are the same.
    public static func render(_ diagnostics: [Diagnostic], below folder: String = "") -> String {
        diagnostics.map { line($0, folder.isEmpty ? "" : folder + "/") }.joined()
    }

    private static func line(_ diagnostic: Diagnostic, _ folder: String) -> String {
        var properties: [String] = []
        if let place = diagnostic.place {
            properties.append("file=\(escape(folder + place.file, property: true))")
            properties.append("line=\(place.line)")
            properties.append("col=\(place.column)")
        }
        properties.append("title=\(escape(diagnostic.code, property: true))")
        let message = diagnostic.message + (diagnostic.hint.map { "\nhint: \($0)" } ?? "")
        let list = properties.joined(separator: ",")
        return "::\(diagnostic.severity.rawValue) \(list)::\(escape(message, property: false))\n"
    }

    private static func escape(_ text: String, property: Bool) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": escaped += "%25"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            case ":" where property: escaped += "%3A"
            case "," where property: escaped += "%2C"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
