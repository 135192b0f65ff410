/// A command as it describes itself, in the JSON that `tallypress --experimental-dump-help` prints.
struct CommandDescription: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [ArgumentDescription]?
    let subcommands: [CommandDescription]?
    let shouldDisplay: Bool?

    /// What is shown of its arguments and options.
    var shownArguments: [ArgumentDescription] { (arguments ?? []).filter(\.shouldDisplay) }

    /// The commands below it, without the one that shows help.
    var shownSubcommands: [CommandDescription] {
        (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
    }
}
