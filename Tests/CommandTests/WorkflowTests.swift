import Foundation
import TestSupport
import Testing

/// What `init --ci` adds to a site.
@Suite("Workflows")
struct WorkflowTests {
    private static let github = ["github", "netlify", "cloudflare", "s3"]

    /// A folder with a site that has the workflow of a host.
    private func site(_ host: String, _ options: String...) throws -> TemporaryFolder {
        let folder = try TemporaryFolder(SmallSite.files)
        let run = try Tallypress.run(arguments: ["init", folder.path, "--ci", host] + options)
        #expect(run.status == 0, "\(run.errors)")
        return folder
    }

    @Test(
        "actionlint finds nothing in those for GitHub", .enabled(if: WorkflowLinter.isTested, WorkflowLinter.skipping),
        arguments: github)
    func actionlint(host: String) throws {
        let folder = try site(host)
        let problems = try WorkflowLinter.problems(inGitHub: folder.path + "/.github/workflows/site.yml")
        #expect(problems == "")
    }

    @Test(
        "actionlint finds what is wrong with a spoilt one",
        .enabled(if: WorkflowLinter.isTested, WorkflowLinter.skipping),
        arguments: [
            ("needs: build", "needs: biuld", "needs job"), ("pages: write", "pages: all", "permission"),
            ("steps.cache.outputs", "steps.kache.outputs", "kache"),
            ("\"$PWD/.tallypress\"", "$PWD/.tallypress", "SC2086"),
            ("runs-on: ubuntu-24.04", "runs-on: ubuntu-04.24", "ubuntu-04.24"),
        ])
    func spoilt(sound: String, broken: String, problem: String) throws {
        let folder = try site("github")
        let file = ".github/workflows/site.yml"
        let text = try folder.text(file)
        #expect(text.contains(sound))
        try folder.write(text.replacingOccurrences(of: sound, with: broken), to: file)
        #expect(try WorkflowLinter.problems(inGitHub: "\(folder.path)/\(file)").contains(problem))
    }

    @Test(
        "GitLab's follows its schema, and what it runs is sound for a shell",
        .enabled(if: WorkflowLinter.isTested, WorkflowLinter.skipping))
    func gitlab() throws {
        let folder = try site("gitlab")
        let path = folder.path + "/.gitlab-ci.yml"
        #expect(try WorkflowLinter.problems(inGitLab: path) == "")
        let text = try folder.text(".gitlab-ci.yml")
        try folder.write(text.replacingOccurrences(of: "paths: [public]", with: "paths: public"), to: "broken.yml")
        #expect(try WorkflowLinter.problems(inGitLab: folder.path + "/broken.yml").contains("paths"))
        let script = try buildScript(of: folder)
        #expect(script.split(separator: "\n").count > 8)
        try folder.write(script, to: "script.sh")
        #expect(try WorkflowLinter.problems(inScript: folder.path + "/script.sh") == "")
    }

    @Test("Secrets belong to the job that deploys, and each action is pinned to a commit", arguments: github)
    func secrets(host: String) throws {
        let text = try site(host).text(".github/workflows/site.yml")
        let parts = text.components(separatedBy: "\n  deploy:\n")
        #expect(parts.count == 2)
        #expect(!parts[0].contains("secrets."))
        #expect(parts[1].contains("github.event_name != 'pull_request'"))
        for line in text.split(separator: "\n") where line.contains("uses: ") {
            #expect(line.wholeMatch(of: /.*@[0-9a-f]{40} # v[0-9.]+/) != nil, "\(line)")
        }
        #expect(text.components(separatedBy: "timeout-minutes:").count == 3)
    }

    @Test("No blank is left, and the repository of Tallypress is one setting", arguments: github + ["gitlab"])
    func settings(host: String) throws {
        let folder = try site(host, "--repository", "https://git.example/tallypress.git")
        let file = host == "gitlab" ? ".gitlab-ci.yml" : ".github/workflows/site.yml"
        let text = try folder.text(file)
        #expect(!text.contains("%{"))
        #expect(text.components(separatedBy: "https://git.example/tallypress.git").count == 2)
        #expect(text.contains("TALLYPRESS_REVISION: \"v0.1.0\""))
    }

    @Test("A site gets the workflow alone, and one that is there is not written over")
    func existing() throws {
        let folder = try TemporaryFolder(SmallSite.files)
        let before = FolderState(of: folder.path)
        let first = try Tallypress.run("init", ".", "--ci", "netlify", in: folder.path)
        #expect(
            first.output == """
                .github/workflows/site.yml
                netlify.toml

                  - set TALLYPRESS_REPOSITORY in .github/workflows/site.yml to the address that you have Tallypress from
                  - add the environment `production` with the secret NETLIFY_AUTH_TOKEN and the variable NETLIFY_SITE_ID

                """)
        let after = FolderState(of: folder.path)
        #expect(after.files == (before.files + [".github/workflows/site.yml", "netlify.toml"]).sorted())
        let second = try Tallypress.run("init", ".", "--ci", "github", in: folder.path)
        #expect(second.status == 1)
        #expect(second.errors.contains("error[init/file-exists]: `.github/workflows/site.yml` is there already"))
        #expect(FolderState(of: folder.path) == after)
    }

    @Test("Tallypress is built from the revision that is set, and lies where the jobs look for it")
    func building() throws {
        let folder = try site("gitlab")
        try folder.write(try buildScript(of: folder), to: "script.sh")
        // A repository whose installation leaves its revision's name, and a system that has all packages already.
        try folder.write(
            "install:\n\tmkdir -p $(PREFIX)/bin\n\tcp program $(PREFIX)/bin/tallypress\n", to: "tool/Makefile")
        try folder.write("#!/bin/sh\necho first\n", to: "tool/program")
        try folder.write("#!/bin/sh\n", to: "bin/apt-get")
        try folder.write(
            """
            set -e
            chmod +x bin/apt-get tool/program
            git() { command git -c user.name=Sam -c user.email=sam@example.com "$@"; }
            cd tool && git init -q . && git add . && git commit -q -m one && git tag v0.1.0
            printf '#!/bin/sh\necho second\n' > program && git commit -q -a -m two
            """, to: "prepare.sh")
        try folder.write("sed 's,/tmp/tallypress,fetched,g' script.sh > here.sh; sh here.sh", to: "run.sh")
        for script in ["prepare.sh", "run.sh"] {
            let run = try sh(script, in: folder, repository: folder.path + "/tool", revision: "v0.1.0")
            #expect(run.status == 0, "\(run.errors)")
        }
        #expect(try folder.text(".tallypress/bin/tallypress").contains("first"))
    }

    @Test("Without the repository's address the build of the program says what to set")
    func missingRepository() throws {
        let folder = try site("gitlab")
        try folder.write(try buildScript(of: folder), to: "script.sh")
        let run = try sh("script.sh", in: folder, repository: "", revision: "v0.1.0")
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("Set TALLYPRESS_REPOSITORY, at the top of this file"))
    }

    /// What GitLab's pipeline runs to build the program, where the cache has none.
    private func buildScript(of folder: TemporaryFolder) throws -> String {
        let lines = try folder.text(".gitlab-ci.yml").split(separator: "\n", omittingEmptySubsequences: false)
        return lines.drop { !$0.hasPrefix("    if [") }.prefix { $0.hasPrefix("    ") }.map { $0.dropFirst(4) + "\n" }
            .joined()
    }

    private func sh(
        _ script: String, in folder: TemporaryFolder, repository: String, revision: String
    ) throws -> ProgramRun {
        try ProgramRun(
            "/bin/sh", [script], in: folder.path,
            environment: [
                "PATH": "\(folder.path)/bin:/usr/bin:/bin", "HOME": folder.path, "TALLYPRESS_REPOSITORY": repository,
                "TALLYPRESS_REVISION": revision,
            ])
    }
}
