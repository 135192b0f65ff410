import Foundation
import Testing

@Suite("Commands in the documentation")
struct CommandDocumentationTests {
    @Test("Every command has a section on the page of commands, with each of its options")
    func options() throws {
        let commands = try CommandHelp.all()
        #expect(commands.map(\.commandName) == CommandHelp.names)
        let shared = Set(try #require(commands.first { $0.commandName == "build" }).options)
            .intersection(try #require(commands.first { $0.commandName == "report" }).options)
        let sections = try Self.sections()
        for name in shared { #expect(sections["Options of all"]?.contains("`--\(name)") == true, "--\(name)") }
        for command in commands {
            let section = try #require(sections["`\(command.commandName)`"], "\(command.commandName)")
            for name in command.options where !shared.contains(name) {
                #expect(section.contains("`--\(name)"), "\(command.commandName) --\(name)")
            }
        }
    }

    @Test("The page of commands names none that there is not")
    func commands() throws {
        let commands = try CommandHelp.all()
        for (title, section) in try Self.sections() where title.hasPrefix("`") {
            let command = try #require(commands.first { "`\($0.commandName)`" == title }, "\(title)")
            let named = section.matches(of: /(?m)^\| `--([a-z-]+)/).map { String($0.output.1) }
            #expect(named.filter { !command.options.contains($0) } == [], "\(title)")
        }
    }

    /// The text below each heading of the second level.
    private static func sections() throws -> [String: String] {
        let prose = DocumentationProse(
            try String(contentsOf: Fixtures.repository.appending(path: "Documentation/Commands.md"), encoding: .utf8))
        let sections = prose.lines.map(\.text).joined(separator: "\n").components(separatedBy: "\n## ").dropFirst()
        return Dictionary(
            sections.map { section in
                let lines = section.split(separator: "\n", maxSplits: 1)
                return (String(lines[0]), String(lines.dropFirst().first ?? ""))
            }, uniquingKeysWith: +)
    }
}
