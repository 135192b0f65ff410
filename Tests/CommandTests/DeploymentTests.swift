import Foundation
import TestSupport
import Testing
import Yams

/// What the workflows of `init --ci` build, hand on and publish.
@Suite("Deployments")
struct DeploymentTests {
    /// A site with the workflow of a host, and the program where the workflow builds it.
    private func site(_ host: String) throws -> TemporaryFolder {
        let site = try SmallSite.folder([".tallypress/bin/.keep": ""])
        #expect(try Tallypress.run("init", ".", "--ci", host, in: site.path).status == 0)
        try FileManager.default.createSymbolicLink(
            atPath: site.path + "/.tallypress/bin/tallypress", withDestinationPath: Tallypress.program.path)
        return site
    }

    private func workflow(of site: TemporaryFolder) throws -> DeploymentWorkflow {
        try DeploymentWorkflow(site.text(".github/workflows/site.yml"))
    }

    /// Runs a script as a runner does, with programs in `bin` before those of the system.
    private func run(
        _ script: String, in folder: TemporaryFolder, environment: [String: String] = [:]
    ) throws -> ProgramRun {
        let path = ["PATH": "\(folder.path)/bin:/usr/bin:/bin", "HOME": folder.path]
        return try ProgramRun(
            "/bin/sh", ["-e", "-c", script], in: folder.path, environment: path.merging(environment) { $1 })
    }

    /// Runs what the job `build` runs once the program is there, and returns what was built.
    private func build(_ site: TemporaryFolder) throws -> FolderState {
        let scripts = try workflow(of: site).steps(of: "build").compactMap(\.script).filter {
            $0.hasPrefix(".tallypress/bin/tallypress")
        }
        #expect(scripts.count == 2)
        for script in scripts {
            let run = try run(script, in: site)
            #expect(run.status == 0, "\(run.errors)")
        }
        let output = FolderState(of: site.path + "/Output")
        #expect(output.files.contains("index.html"))
        return output
    }

    @Test("GitHub Pages gets the folder that was built, and what deploys it may do just that")
    func github() throws {
        let site = try site("github")
        let built = try build(site)
        let workflow = try workflow(of: site)
        let kept = try workflow.inputs(of: "actions/upload-pages-artifact", in: "build")
        #expect(FolderState(of: "\(site.path)/\(kept["path"] ?? "")") == built)
        #expect(kept["name"] == nil)
        #expect(try workflow.inputs(of: "actions/deploy-pages", in: "deploy").isEmpty)
        #expect(try workflow.permissions(of: "deploy") == ["pages": "write", "id-token": "write"])
    }

    @Test(
        "Other hosts get every file that was built, but for hidden ones, and no other",
        arguments: [("netlify", [:]), ("cloudflare", [:]), ("s3", ["id-token": "write"])])
    func others(host: String, permissions: [String: String]) throws {
        let site = try site(host)
        let built = try build(site)
        let workflow = try workflow(of: site)
        let kept = try workflow.inputs(of: "actions/upload-artifact", in: "build")
        let fetched = try workflow.inputs(of: "actions/download-artifact", in: "deploy")
        #expect(fetched["name"] == kept["name"] && kept["name"] != nil)
        // The job that deploys has nothing but what it fetches, and programs that copy what they are to publish.
        let runner = try TemporaryFolder(["bin/npx": Self.npx, "bin/aws": Self.aws])
        let handedOn = "\(runner.path)/\(fetched["path"] ?? "")"
        try FileManager.default.copyItem(atPath: "\(site.path)/\(kept["path"] ?? "")", toPath: handedOn)
        for file in FolderState(of: handedOn).files where Self.isHidden(file) {
            try FileManager.default.removeItem(atPath: "\(handedOn)/\(file)")
        }
        let scripts = try workflow.steps(of: "deploy").compactMap(\.script)
        #expect(scripts.count == 1)
        let run = try run(
            "chmod +x bin/*\n" + (scripts.first ?? ""), in: runner,
            environment: ["S3_BUCKET": "books", "CLOUDFLARE_PROJECT": "books"])
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        let published = FolderState(of: runner.path + "/published").contents
        // What other hosts read is nothing to S3.
        let notForIt = host == "s3" ? ["_headers", "_redirects"] : []
        #expect(published == built.contents.filter { !Self.isHidden($0.key) && !notForIt.contains($0.key) })
        #expect(try workflow.permissions(of: "deploy") == permissions)
    }

    /// Whether a file is hidden: the action that hands files on from job to job leaves those out.
    private static func isHidden(_ path: String) -> Bool { path.split(separator: "/").contains { $0.hasPrefix(".") } }

    @Test(
        "Of GitHub's jobs none may do more than read the repository, unless it deploys",
        arguments: ["github", "netlify", "cloudflare", "s3"])
    func permissions(host: String) throws {
        let workflow = try workflow(of: try site(host))
        #expect(workflow.jobs == ["build", "deploy"])
        #expect(workflow.permissions == ["contents": "read"])
        #expect(try workflow.permissions(of: "build") == nil)
    }

    @Test("Netlify's own settings name the folder that was built")
    func netlify() throws {
        #expect(try site("netlify").text("netlify.toml").contains("\n[build]\n  publish = \"Output\"\n"))
    }

    @Test("GitLab Pages gets the folder that was built")
    func gitlab() throws {
        let site = try site("gitlab")
        let root = try #require(try Yams.load(yaml: site.text(".gitlab-ci.yml")) as? [String: Any])
        let pages = try #require(root["pages"] as? [String: Any])
        // A list in the list, which an anchor stands for, belongs to it.
        let lines = try #require(pages["script"] as? [Any]).flatMap { $0 as? [String] ?? [$0 as? String ?? "exit 1"] }
        let run = try run(lines.joined(separator: "\n"), in: site)
        #expect(run.status == 0, "\(run.errors)")
        let artifacts = try #require(pages["artifacts"] as? [String: Any])
        let paths = try #require(artifacts["paths"] as? [String])
        // GitLab looks for this name where nothing else is said.
        #expect(paths == ["public"])
        let published = FolderState(of: site.path + "/public").files
        #expect(published.contains("index.html") && !published.contains(".tallypress-manifest"))
        #expect(FolderState(of: site.path + "/Output").files.isEmpty)
        #expect(pages["pages"] as? Bool == true)
    }

    /// Stands for what publishes to Netlify (`deploy --dir DIR`) and Cloudflare (`pages deploy DIR`).
    private static let npx = """
        #!/bin/sh
        case "$*" in
        "--yes netlify-cli@"*" deploy --prod --no-build --dir Output") folder=Output ;;
        "--yes wrangler@"*" pages deploy Output --project-name books --branch main") folder=Output ;;
        *) echo "npx $*" >&2; exit 1 ;;
        esac
        cp -R "$folder" published

        """

    /// Stands for `aws s3 sync`, as far as the workflow uses it: the bucket `books` is the folder `published`.
    private static let aws = """
        #!/bin/sh
        [ "$1 $2" = "s3 sync" ] || exit 1
        [ -d "$3" ] || { echo "no folder $3" >&2; exit 1; }
        case "$4" in s3://books*) target="published${4#s3://books}" ;; *) echo "no bucket $4" >&2; exit 1 ;; esac
        mkdir -p "$target"
        from=$3
        shift 4
        excluded=
        while [ $# -gt 0 ]; do
            if [ "$1" = --exclude ]; then shift; excluded="$excluded --exclude=./${1%/\\*}"; fi
            shift
        done
        (cd "$from" && tar -cf - $excluded .) | tar -xf - -C "$target"

        """
}
