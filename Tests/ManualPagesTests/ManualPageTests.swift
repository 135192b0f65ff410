import Foundation
import Testing

@testable import manual_pages

@Suite("Manual pages")
struct ManualPageTests {
    private func pages() throws -> [ManualPage] {
        let json = """
            {"command": {"commandName": "tool", "abstract": "Does things.", "discussion": "It does.", "subcommands": [
                {"commandName": "help"}, {"commandName": "secret", "shouldDisplay": false},
                {"commandName": "add", "abstract": "Adds numbers.",
                 "discussion": "First a word.\\n\\n  $ tool add 1 --exact\\n  .5 is left\\n\\nThen another.",
                 "arguments": [
                    {"kind": "positional", "valueName": "number", "isOptional": false, "isRepeating": true,
                     "shouldDisplay": true, "abstract": "A number."},
                    {"kind": "option", "names": [{"kind": "long", "name": "base"}], "valueName": "n",
                     "preferredName": {"kind": "long", "name": "base"}, "defaultValue": "10", "isOptional": true,
                     "isRepeating": false, "shouldDisplay": true, "abstract": "The base."},
                    {"kind": "flag", "names": [{"kind": "long", "name": "exact"}, {"kind": "short", "name": "e"}],
                     "preferredName": {"kind": "long", "name": "exact"}, "isOptional": true, "isRepeating": false,
                     "shouldDisplay": true, "abstract": "Never round."},
                    {"kind": "flag", "names": [{"kind": "long", "name": "hidden"}], "isOptional": true,
                     "isRepeating": false, "shouldDisplay": false}]}]}}
            """
        let program = try JSONDecoder().decode(ManualPages.Dump.self, from: Data(json.utf8)).command
        return ManualPages.pages(of: program, version: "1.2", date: "2026-01-31")
    }

    @Test("There is one of the program and one of each command that is shown")
    func names() throws {
        #expect(try pages().map(\.name) == ["tool", "tool-add"])
    }

    @Test("A page has the command's words, its session as it stands, and its options by all their names")
    func page() throws {
        let page = try #require(try pages().last)
        #expect(
            page.text.hasPrefix(
                """
                .TH "TOOL-ADD" "1" "2026-01-31" "Tallypress 1.2" "Tallypress Manual"
                .SH NAME
                tool\\-add \\- adds numbers
                .SH SYNOPSIS
                .B tool add
                \\fInumber\\fR .\\|.\\|.
                [\\fB\\-\\-base\\fR \\fIn\\fR]
                [\\fB\\-\\-exact\\fR]
                .SH DESCRIPTION
                First a word.
                .PP
                .RS 4
                .nf
                $ tool add 1 \\-\\-exact
                \\&.5 is left
                .fi
                .RE
                .PP
                Then another.
                .SH ARGUMENTS
                .TP
                \\fInumber\\fR
                A number.
                .SH OPTIONS
                .TP
                \\fB\\-\\-base\\fR \\fIn\\fR
                The base.
                Unless given: \\fB10\\fR
                .TP
                \\fB\\-e\\fR, \\fB\\-\\-exact\\fR
                Never round.
                .SH EXIT STATUS

                """))
        #expect(!page.text.contains("hidden"))
        #expect(page.text.hasSuffix(".SH SEE ALSO\n.BR tool (1)\n"))
    }
}
