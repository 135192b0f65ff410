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
        switch self {
        case .gitlab:
            let text = Self.filled(
                "gitlab-ci.yml",
                [
                    "repository": repository, "revision": revision,
                    "build tallypress": Self.script(indent: 6),
                ])
            return [StarterFile(path: workflow, text: text)]
        case .netlify:
            return [
                StarterFile(path: workflow, text: githubWorkflow(repository: repository, revision: revision)),
                StarterFile(path: "netlify.toml", text: Self.filled("netlify.toml", [:])),
            ]
        case .github, .cloudflare, .s3:
            return [StarterFile(path: workflow, text: githubWorkflow(repository: repository, revision: revision))]
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

    /// GitHub's workflow: one job that checks and builds, and one that publishes what it has built.
    private func githubWorkflow(repository: String, revision: String) -> String {
        Self.filled(
            "workflow.yml",
            [
                "host": rawValue, "to where": place, "repository": repository, "revision": revision,
                "build tallypress": Self.script(indent: 10),
                "keep": Self.part(self == .github ? "keep-github.yml" : "keep-site.yml"),
                "deploy": Self.part("deploy-\(rawValue).yml"),
            ])
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

    /// The lines that build the program, each that is not empty behind so many spaces.
    private static func script(indent: Int) -> String {
        part("build-tallypress.sh").split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : String(repeating: " ", count: indent) + $0 }.joined(separator: "\n")
    }

    /// A part without the end of its last line.
    private static func part(_ name: String) -> String {
        let text = filled(name, [:])
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }

    private static func filled(_ name: String, _ values: [String: String]) -> String {
        let text = BuiltinHosts.files.first { $0.path == name }?.text ?? ""
        return values.sorted { $0.key < $1.key }.reduce(text) { $0.replacing("%{\($1.key)}", with: $1.value) }
    }
}
