/// A site's content security policy with what the preview needs on its pages: its script, its style sheet and the
/// events. All else stays as strict as it will be when the site is published.
enum ContentPolicy {
    private static let needed = ["script-src", "style-src", "connect-src"]

    /// The policy with `'self'` allowed where the preview needs it.
    static func extended(_ policy: String) -> String {
        var directives = policy.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
            .filter { !$0.isEmpty }
        let fallback = directives.first { $0[0] == "default-src" }
        for name in needed {
            if let index = directives.firstIndex(where: { $0[0] == name }) {
                directives[index] = allowingSelf(directives[index])
            } else if let fallback {
                directives.append(allowingSelf([name] + fallback.dropFirst()))
            }
        }
        return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
    }

    private static func allowingSelf(_ directive: [String]) -> [String] {
        if directive.contains("'self'") || directive.contains("*") { return directive }
        return directive.filter { $0 != "'none'" } + ["'self'"]
    }
}
