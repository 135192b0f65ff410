import Foundation
import Money
import Testing

@testable import Content

@Suite("Figures in texts")
struct FigureTests {
    private func page(_ text: String, _ more: String = "") throws -> RenderedPage {
        let (_, pages, diagnostics) = TestSite(["guides/one.md": TestSite.guide(text, more)]).render()
        #expect(diagnostics == [])
        return try #require(pages["/guides/one/"])
    }

    private func problems(_ text: String) -> [String] {
        TestSite(["guides/one.md": TestSite.guide(text)]).render().diagnostics
    }

    @Test(
        "A name says whose figure it is, which, and of what time",
        arguments: [
            ("acme.earned", Figure.Content.books(.earned, program: "acme", .word(.total))),
            ("acme.earned.last_month", .books(.earned, program: "acme", .word(.lastMonth))),
            ("acme.pending.2025", .books(.pending, program: "acme", .year(2025))),
            ("all.paid.2025-03", .books(.paid, program: nil, .month(YearMonth(year: 2025, month: 3)))),
            ("all.payments.last_12_months", .books(.payments, program: nil, .word(.last12Months))),
            ("acme.top_rate", .terms(.topRate, program: "acme")),
            ("period.this_year", .period(.word(.thisYear))),
            ("site.as_of", .site(.asOf)),
        ])
    func grammar(name: String, content: Figure.Content) throws {
        let page = try page("So: {{ \(name) }} and {{\(name)}}.")
        #expect(page.insertions.count == 2)
        guard case .figure(let figure)? = page.insertions.last else {
            Issue.record("no figure")
            return
        }
        #expect(figure.name == name)
        #expect(figure.content == content)
        #expect("\(figure.place)" == "Content/guides/one.md:6:\(name.count + 16)")
    }

    @Test("A figure is only claimed to be earned where it is an amount of the books")
    func claims() throws {
        let names = ["acme.earned", "acme.payments", "acme.rate", "period.total"]
        let figures = try page(names.map { "{{ \($0) }}" }.joined(separator: " ")).insertions.compactMap { insertion in
            if case .figure(let figure) = insertion { figure } else { nil }
        }
        #expect(figures.map(\.isClaim) == [true, false, false, false])
        #expect(figures.map(\.isOfBooks) == [true, true, false, false])
    }

    @Test(
        "What is wrong with a name is said at its place, with the nearest one",
        arguments: [
            ("acme.earnd", "unknown-figure: there is no figure `acme.earnd` (did you mean `acme.earned`?)"),
            (
                "acmee.earned.2025",
                "unknown-figure: there is no figure `acmee.earned.2025` (did you mean `acme.earned.2025`?)"
            ),
            (
                "first_name",
                "unknown-figure: there is no figure `first_name` (figures begin with a program’s id, `all`, `period` or "
                    + "`site`; write `\\{{` to show braces)"
            ),
            (
                "acme.earned.last_mont",
                "unknown-figure: there is no period `last_mont`, which `acme.earned.last_mont` names (did you mean "
                    + "`last_month`?)"
            ),
            (
                "acme.earned.2025-13",
                "unknown-figure: there is no period `2025-13`, which `acme.earned.2025-13` names (write a year `YYYY`, a "
                    + "month `YYYY-MM` or one of `last_month`, `this_month`, `last_12_months`, `this_year`, `last_year`, "
                    + "`total`)"
            ),
            (
                "period.last_moth",
                "unknown-figure: there is no period `last_moth`, which `period.last_moth` names (did you mean "
                    + "`last_month`?)"
            ),
            ("site.titel", "unknown-figure: there is no figure `site.titel` (did you mean `site.title`?)"),
            (
                "acme",
                "bad-figure: `acme` names no figure (write `acme.FIGURE` or `acme.FIGURE.PERIOD`, such as "
                    + "`acme.earned.last_month`)"
            ),
            (
                "acme.earned.2025.more",
                "bad-figure: `acme.earned.2025.more` has more than a figure and a period (write `acme.FIGURE.PERIOD`)"
            ),
            (
                "all.cookie",
                "bad-figure: `cookie` is of the terms of one program, not of all (name the program: `PROGRAM.cookie`)"
            ),
            (
                "acme.hold.2025",
                "bad-figure: `hold` is of the terms in force, and has no period (write `acme.hold`)"
            ),
            (
                "site",
                "bad-figure: `site` must have one name behind `site.` (the figures of the site are `as_of`, `title`)"
            ),
        ])
    func mistakes(name: String, expected: String) {
        #expect(problems("One.\n\nA *b* {{ \(name) }} c.") == ["error guides/one.md:8:7 page/\(expected)"])
    }

    @Test("Nothing is a name too, and a wrong one")
    func empty() {
        #expect(problems("{{ }}").count == 1)
    }

    @Test("Code and escaped braces are left as they are")
    func code() throws {
        let page = try page("`{{ acme.earned }}` \\{{ acme.nothing }}\n\n```\n{{ acme.nothing }}\n```")
        #expect(page.insertions.isEmpty)
        #expect(page.htmlText.contains("{{ acme.nothing }}"))
    }

    @Test("Headings, texts of links, directives, cells and the description have their figures filled in")
    func everywhere() throws {
        let text = """
            First {{ acme.earned }}.

            ## In {{ period.last_month }} alone

            [See {{ acme.name }}](aff:acme/trial)

            | {{ acme.rate }} |
            | --- |

            ```steps
            - Wait *{{ acme.hold }}*
            ```
            """
        let site = TestSite([
            "guides/one.md":
                "---\ntitle: One\ndescription: \"{{ acme.paid.2025 }} in 2025.\"\ndate: 2026-01-02\n---\n\(text)"
        ])
        let (_, pages, diagnostics) = site.render()
        #expect(diagnostics == [])
        let page = try #require(pages["/guides/one/"])
        let filled = page.insertions.enumerated().map { index, insertion in
            switch insertion {
            case .figure(let figure): FilledInsertion(html: "<data>\(figure.name)</data>", text: figure.name)
            case .directive: FilledInsertion(html: "<ol></ol>", text: "")
            }
        }
        let result = page.filled(filled)
        #expect(result.firstParagraph == "First acme.earned.")
        #expect(result.headings.map(\.text) == ["In period.last_month alone"])
        #expect(result.headings.map(\.id) == ["in--alone"])
        #expect(result.affiliateLinks.map(\.text) == ["See acme.name"])
        #expect(result.description == "acme.paid.2025 in 2025.")
        #expect(result.htmlText.contains("<p>First <data>acme.earned</data>.</p>"))
        #expect(result.summaryStatesBooks)
        #expect(
            page.lines(filled: filled).map(\.text) == [
                "First acme.earned.", "In period.last_month alone", "See acme.name", "acme.rate", "Wait acme.hold",
                "acme.paid.2025 in 2025.",
            ])
    }

    @Test("The documentation lists every figure and period, in the words of the program")
    func documentation() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Documentation/Figures.md")
        let page = try String(contentsOf: file, encoding: .utf8)
        let rows =
            BookFigure.allCases.map { ($0.rawValue, $0.documentation) }
            + TermsFigure.allCases.map { ($0.rawValue, $0.documentation) }
            + FigurePeriod.Word.allCases.map { ($0.rawValue, $0.documentation) }
            + SiteFigure.allCases.map { ("site.\($0.rawValue)", $0.documentation) }
        // Capitals stand for something to be filled in.
        let listed = page.split(separator: "\n").filter { line in
            line.hasPrefix("| `") && !line.split(separator: "|")[0].contains(where: \.isUppercase)
        }
        #expect(listed == rows.map { "| `\($0)` | \($1) |" })
    }
}
