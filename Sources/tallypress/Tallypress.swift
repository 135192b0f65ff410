import ArgumentParser
import Workspace

/// The command line.
@main
struct Tallypress: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tallypress",
        abstract: "Turns an affiliate's sales ledger and Markdown into a site of statements that add up to the cent.",
        discussion: """
            A site is a folder with Content/ in it: site.yml, programs/*.yml with the terms that each program pays by, \
            ledger/*.csv with the sales, and pages in Markdown.

              tallypress init DIR       makes a small working site
              tallypress new            begins a page
              tallypress check          says what is wrong, with file, line and column
              tallypress build          renders the site to Output/
              tallypress serve          shows the site in the browser while you write
              tallypress report         prints the statements in the terminal
              tallypress forecast       estimates what will clear and be paid
              tallypress explain ID     says why a row earned what it did
              tallypress replay         tries the same sales under another program's terms
              tallypress links          lists tracked links, or makes some for an e-mail
              tallypress import         turns a network's export into rows of the ledger
              tallypress export         writes the books for beancount or hledger
              tallypress templates      lists templates and their fields, copies one

            Each command's help ends in a session with the example site, which `tallypress init DIR --example` copies.
            """,
        version: Version.text,
        subcommands: [
            InitCommand.self,
            New.self,
            Build.self,
            Check.self,
            Serve.self,
            Report.self,
            ForecastCommand.self,
            Explain.self,
            ReplayCommand.self,
            Links.self,
            Import.self,
            Export.self,
            TemplatesCommand.self,
        ])

    /// Runs the command that the arguments name. What the site cannot give is shown as its other errors are.
    static func main() {
        if let mistake = CommandNames.mistake(in: Array(CommandLine.arguments.dropFirst()), of: self) {
            exit(withError: mistake)
        }
        var command: any ParsableCommand = Tallypress()
        do {
            command = try parseAsRoot()
            try command.run()
        } catch let refusal as Refusal {
            let command = command as? any ConsoleCommand
            let console = command?.console ?? Console(folder: SiteFolder(root: "."), isQuiet: false)
            console.show([refusal.diagnostic], asJSON: command?.printsJSON ?? false)
            exit(withError: ExitCode(1))
        } catch {
            exit(withError: error)
        }
    }
}
