/// Where a site is published by a workflow that checks each change.
public enum DeploymentHost: String, Sendable, CaseIterable {
    /// GitHub Pages, by GitHub Actions.
    case github
    /// GitLab Pages, by GitLab CI.
    case gitlab
    /// Netlify, by GitHub Actions.
    case netlify
    /// Cloudflare Pages, by GitHub Actions.
    case cloudflare
    /// A bucket of Amazon S3, by GitHub Actions.
    case s3

    /// The files that make it, in order of path.
    ///
    /// - Parameters:
    ///   - repository: the address of Tallypress's repository, which the workflow builds it from; empty where it is yet
    ///     to be filled in, which the workflow then says.
    ///   - revision: the release (a tag) or commit that is built.
    public func files(repository: String, revision: String) -> [StarterFile] {
        var values = ["host": rawValue, "to where": place, "repository": repository, "revision": revision]
        // A blank whose part is missing stays as it stands, for all to see.
        values["build tallypress"] = Self.part("build-tallypress.sh", indent: self == .gitlab ? 6 : 10)
        values["keep"] = Self.part(self == .github ? "keep-github.yml" : "keep-site.yml")
        values["deploy"] = Self.part("deploy-\(rawValue).yml")
        let names = [(workflow, self == .gitlab ? "gitlab-ci.yml" : "workflow.yml")]
        return (self == .netlify ? names + [("netlify.toml", "netlify.toml")] : names).compactMap { path, name in
            Self.text(name).map { StarterFile(path: path, text: Blanks(values).fill($0)) }
        }
    }

    /// The path of the file with the workflow.
    public var workflow: String {
        self == .gitlab ? ".gitlab-ci.yml" : ".github/workflows/site.yml"
    }

    /// What a person has to do at the host, once; a line each.
    public var steps: [String] {
        switch self {
        case .github: ["in the repository's settings, under Pages, take GitHub Actions as the source"]
        case .gitlab: ["add a pipeline schedule, once a day"]
        case .netlify:
            ["add the environment `production` with the secret NETLIFY_AUTH_TOKEN and the variable NETLIFY_SITE_ID"]
        case .cloudflare:
            [
                "add the environment `production` with the secret CLOUDFLARE_API_TOKEN and the variables "
                    + "CLOUDFLARE_ACCOUNT_ID and CLOUDFLARE_PROJECT"
            ]
        case .s3:
            ["add the environment `production` with the variables AWS_ROLE, AWS_REGION and S3_BUCKET"]
        }
    }

    private var place: String {
        switch self {
        case .github: " to GitHub Pages"
        case .gitlab: " to GitLab Pages"
        case .netlify: " to Netlify"
        case .cloudflare: " to Cloudflare Pages"
        case .s3: " to Amazon S3"
        }
    }

    /// A part of a workflow without the end of its last line, each line that is not empty behind so many spaces.
    private static func part(_ name: String, indent: Int = 0) -> String? {
        guard let text = text(name) else { return nil }
        let body = text.hasSuffix("\n") ? text.dropLast() : text[...]
        return body.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : String(repeating: " ", count: indent) + $0 }.joined(separator: "\n")
    }

    private static func text(_ name: String) -> String? { BuiltinHosts.files.first { $0.path == name }?.text }
}
