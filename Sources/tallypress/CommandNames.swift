import ArgumentParser
import Diagnostics

/// Looks whether what is called a command is one, since the parser would only say that it did not expect it.
enum CommandNames {
    /// The mistake in a command line that begins with a name that no command has.
    static func mistake(in arguments: [String], of root: any ParsableCommand.Type) -> ValidationError? {
        guard let name = arguments.first(where: { $0 != "help" }), !name.hasPrefix("-") else { return nil }
        let names = root.configuration.subcommands.map { $0._commandName }
        guard !(names + ["help"]).contains(name) else { return nil }
        let hint = Suggestion.nearest(to: name, among: names).map { "did you mean `\($0)`?" }
        return ValidationError("There is no command `\(name)`: \(hint ?? "`tallypress --help` lists them all.")")
    }
}
