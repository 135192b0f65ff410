import Foundation
import Testing

/// A command of the program with its options, as the program describes itself to other programs.
struct CommandHelp: Decodable, CustomTestStringConvertible {
    struct Argument: Decodable {
        struct Name: Decodable {
            let kind: String
            let name: String
        }

        let names: [Name]?
        let shouldDisplay: Bool
    }

    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [CommandHelp]?

    var testDescription: String { commandName }

    /// The long names of the options that help shows, without those that every program has.
    var options: [String] {
        (arguments ?? []).filter(\.shouldDisplay).flatMap { $0.names ?? [] }
            .filter { $0.kind == "long" && !["help", "version"].contains($0.name) }.map(\.name)
    }

    /// The names of the program's commands, in the order in which its help lists them.
    static let names = [
        "init", "new", "build", "check", "serve", "report", "forecast", "explain", "replay", "links", "import",
        "export", "templates",
    ]

    /// The sub-commands of the program.
    static func all() throws -> [CommandHelp] {
        let output = try Tallypress.run("--experimental-dump-help").output
        return try JSONDecoder().decode(Dump.self, from: Data(output.utf8)).command.subcommands?
            .filter { $0.commandName != "help" } ?? []
    }

    private struct Dump: Decodable {
        let command: CommandHelp
    }
}
