import Starter

/// What is said when a site has been made: what it is, and what to do next.
struct InitSummary {
    let target: InitTarget
    let ci: DeploymentHost?
    let knowsRepository: Bool

    /// Of a small site.
    func site(_ site: NewSite, fileCount: Int) -> String {
        let id = NewSite.id(ofProgram: site.program)
        return """
            \(target.path): \(Summary.count(fileCount, "file")), a site with one program and twelve rows of invented sales

              title    \(site.title)
              author   \(site.author)
              address  \(site.address)
              program  \(site.program), \(site.programAddress)

            The first three stand in Content/site.yml, the program in Content/programs/\(id).yml.
            \(notes)
            Next:
            \(steps([
                ("tallypress serve", "look at it while you change it"),
                ("tallypress new guide \"How I use it\"", "begin a page"),
                ("tallypress check", "see what is wrong, if anything"),
            ]))
            """
    }

    /// Of the example.
    func example(fileCount: Int) -> String {
        """
        \(target.path): \(Summary.count(fileCount, "file")), the example: four programs and two and a half years of sales
        \(notes)
        Its books end on \(ExampleSite.asOf). Next:
        \(steps([
            ("tallypress serve --as-of \(ExampleSite.asOf)", "look at it while you change it"),
            ("tallypress report --as-of \(ExampleSite.asOf)", "the statements in the terminal"),
        ]))
        """
    }

    /// Of a workflow that was added to a site.
    func workflow() -> String {
        guard let ci else { return "" }
        return ci.files(repository: "", revision: "").map { target.path(of: $0.path) + "\n" }.joined() + notes
    }

    private var notes: String {
        var lines: [String] = []
        let kept = target.isSite ? [] : target.kept
        if !kept.isEmpty { lines.append("kept as it was: " + kept.joined(separator: ", ")) }
        if !target.isSite, !target.missingIgnores.isEmpty {
            lines.append("add to .gitignore: " + target.missingIgnores.joined(separator: ", "))
        }
        if let ci {
            if !knowsRepository {
                lines.append(
                    "set TALLYPRESS_REPOSITORY in \(ci.workflow) to the address that you have Tallypress from")
            }
            lines += ci.steps
        }
        return lines.isEmpty ? "" : "\n" + lines.map { "  - \($0)\n" }.joined()
    }

    private func steps(_ commands: [(command: String, what: String)]) -> String {
        let all = target.path == "." ? commands : [("cd \(ShellText.quoted(target.path))", "")] + commands
        let width = all.map(\.command.count).max() ?? 0
        return all.map { command, what in
            what.isEmpty
                ? "  \(command)\n" : "  \(command)\(String(repeating: " ", count: width + 2 - command.count))\(what)\n"
        }.joined()
    }
}
