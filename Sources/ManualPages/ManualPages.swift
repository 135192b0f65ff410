import ArgumentParser
import Foundation

/// Writes the manual pages of a program: `PROGRAM --experimental-dump-help | manual-pages FOLDER`. The build of an
/// installation runs it; it is no part of the installed program.
@main
struct ManualPages: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual-pages", abstract: "Writes a manual page for each command that standard input describes.")

    /// What the program prints of itself.
    struct Dump: Decodable {
        let command: CommandDescription
    }

    @Argument(help: "The folder to write to.", completion: .directory)
    var folder: String

    @Option(name: .customLong("of"), help: "The program's version.")
    var version: String

    @Option(help: "The date that the pages bear.")
    var date: String

    func run() throws {
        let input = FileHandle.standardInput.readDataToEndOfFile()
        let program = try JSONDecoder().decode(Dump.self, from: input).command
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for page in Self.pages(of: program, version: version, date: date) {
            try Data(page.text.utf8).write(to: URL(filePath: folder).appending(path: page.name + ".1"))
        }
    }

    /// The page of the program itself, then those of its commands.
    static func pages(of program: CommandDescription, version: String, date: String) -> [ManualPage] {
        [ManualPage(program, below: nil, version: version, date: date)]
            + program.shownSubcommands.map { ManualPage($0, below: program, version: version, date: date) }
    }
}
