/// The manual page of a command, in the man(7) format.
struct ManualPage {
    private let command: CommandDescription
    /// The command above it, for all but the program itself.
    private let parent: CommandDescription?
    private let version: String
    private let date: String

    init(_ command: CommandDescription, below parent: CommandDescription?, version: String, date: String) {
        self.command = command
        self.parent = parent
        self.version = version
        self.date = date
    }

    /// The page's name, such as `tallypress-build`.
    var name: String { [parent?.commandName, command.commandName].compactMap { $0 }.joined(separator: "-") }

    /// The whole file.
    var text: String {
        let heading = [name.uppercased(), "1", date, "Tallypress \(version)", "Tallypress Manual"]
        var lines = [".TH " + heading.map { "\"\($0)\"" }.joined(separator: " ")]
        lines += [".SH NAME"] + Roff.folded("\(Roff.escaped(name)) \\- \(Roff.escaped(abstract))")
        lines += [".SH SYNOPSIS"] + synopsis
        if let discussion = command.discussion { lines += [".SH DESCRIPTION"] + Self.blocks(of: discussion) }
        lines += list("ARGUMENTS", command.shownArguments.filter { $0.kind == .positional })
        lines += commands
        lines += list("OPTIONS", command.shownArguments.filter { $0.kind != .positional })
        lines += status + environment + seeAlso
        return lines.joined(separator: "\n") + "\n"
    }

    /// The abstract as the first line of a page wants it: no sentence, but a few words.
    private var abstract: String {
        let text = command.abstract ?? ""
        let plain = text.hasSuffix(".") ? String(text.dropLast()) : text
        return plain.prefix(1).lowercased() + plain.dropFirst()
    }

    private var synopsis: [String] {
        let words = name.split(separator: "-", maxSplits: 1).joined(separator: " ")
        guard command.shownSubcommands.isEmpty else {
            return [".B \(Roff.escaped(words))", "\\fIcommand\\fR", "[\\fIoptions\\fR]"]
        }
        return [".B \(Roff.escaped(words))"]
            + command.shownArguments.filter { !$0.isHelp }.map { argument in
                let plain = argument.use(withAllNames: false)
                let repeated = argument.isRepeating ? plain + " .\\|.\\|." : plain
                return argument.isOptional ? "[\(repeated)]" : repeated
            }
    }

    private var commands: [String] {
        let commands = command.shownSubcommands
        guard !commands.isEmpty else { return [] }
        return [".SH COMMANDS"]
            + commands.flatMap { sub in
                [".TP", "\\fB\(Roff.escaped("\(name)-\(sub.commandName)"))\\fR(1)"] + Roff.prose(sub.abstract ?? "")
            }
    }

    private func list(_ title: String, _ arguments: [ArgumentDescription]) -> [String] {
        guard !arguments.isEmpty else { return [] }
        return [".SH \(title)"]
            + arguments.flatMap { argument in
                var text = argument.abstract ?? ""
                if let value = argument.defaultValue, !value.isEmpty { text += " Unless given: `\(value)`" }
                return [".TP", argument.use(withAllNames: true)] + Roff.prose(text)
            }
    }

    private var status: [String] {
        [
            ".SH EXIT STATUS", ".TP", "0", "All went well.", ".TP", "1", "The input has errors, which were printed.",
            ".TP", "64", "The command line was wrong.",
        ]
    }

    private var environment: [String] {
        [
            ".SH ENVIRONMENT",
            ".TP", ".B NO_COLOR", "If it is set and not empty, output is not colored, unless --color asks for it.",
            ".TP", ".B CLICOLOR_FORCE",
            "If it is set, neither empty nor 0, output is colored where it is no terminal too.",
            ".TP", ".B COLUMNS", "How many characters wide tables may be, whatever the terminal's width.",
        ]
    }

    private var seeAlso: [String] {
        let names =
            parent.map { parent in
                [parent.commandName]
                    + parent.shownSubcommands.map { "\(parent.commandName)-\($0.commandName)" }.filter { $0 != name }
            } ?? command.shownSubcommands.map { "\(name)-\($0.commandName)" }
        let lines = names.sorted().map { ".BR \(Roff.escaped($0)) (1)" }
        return [".SH SEE ALSO"] + lines.enumerated().map { $0 < lines.count - 1 ? $1 + "," : $1 }
    }

    /// Paragraphs of running text, and what is indented in the discussion as it stands there, such as a session.
    private static func blocks(of discussion: String) -> [String] {
        var lines: [String] = []
        let paragraphs = discussion.split(separator: "\n", omittingEmptySubsequences: false)
            .split(separator: "", omittingEmptySubsequences: true)
        for (index, paragraph) in paragraphs.enumerated() {
            guard paragraph.allSatisfy({ $0.hasPrefix("  ") }) else {
                if index > 0 { lines.append(".PP") }
                lines += Roff.prose(paragraph.joined(separator: " "))
                continue
            }
            lines += [".PP", ".RS 4", ".nf"] + paragraph.map { Roff.line(String($0.dropFirst(2))) } + [".fi", ".RE"]
        }
        return lines
    }
}

extension ArgumentDescription {
    /// Whether it is what every command has, and shows help.
    fileprivate var isHelp: Bool { names?.contains { $0.name == "help" || $0.name == "version" } == true }

    /// How it is written, with all of its names or the best.
    fileprivate func use(withAllNames: Bool) -> String {
        let value = "\\fI\(Roff.escaped(valueName ?? ""))\\fR"
        guard kind != .positional else { return value }
        // Short names first, as manual pages have it.
        let all = (names ?? []).sorted { $0.written.count < $1.written.count }
        let shown = withAllNames ? all : preferredName.map { [$0] } ?? Array(all.prefix(1))
        let written = shown.map { "\\fB\(Roff.escaped($0.written))\\fR" }.joined(separator: ", ")
        return kind == .option ? "\(written) \(value)" : written
    }
}
