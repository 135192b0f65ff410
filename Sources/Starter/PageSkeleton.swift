import Money
import Programs

/// What a new page begins with: its front matter, and headings and directives that one would want.
struct PageSkeleton {
    private let kind: PageKind
    private let title: String
    private let programs: [Program]
    private let day: CivilDate

    init(_ kind: PageKind, title: String, programs: [Program], on day: CivilDate) {
        self.kind = kind
        self.title = title
        self.programs = programs
        self.day = day
    }

    /// The whole file.
    var text: String {
        (["---"] + frontMatter + ["---", ""] + body).joined(separator: "\n") + "\n"
    }

    private var frontMatter: [String] {
        var lines = [
            "title: \(YAMLText.quoted(title))",
            "# description: One or two sentences for lists and search engines, at most 160 characters.",
            "date: \(day)",
            "draft: true    # remove this line when the page is ready: until then only `serve` shows it",
        ]
        if programs.count > 1 {
            lines.append("programs: [\(programs.map(\.id).joined(separator: ", "))]")
        } else if let program = programs.first {
            lines.append("program: \(program.id)")
        }
        if let offer, kind == .guide || kind == .bonus {
            let others = current(programs[0]).dropFirst().map { "\(programs[0].id)/\($0.id)" }
            let note = others.isEmpty ? "" : "; others: \(others.joined(separator: ", "))"
            lines.append("offer: \(programs[0].id)/\(offer.id)    # shown as a card below the text\(note)")
        }
        if kind == .bonus { lines.append("# expires: \(day.adding(days: 90))    # the last day on which you give it") }
        if kind != .page { lines.append("# tags: [first steps]") }
        return lines
    }

    private var body: [String] {
        switch kind {
        case .guide: guide
        case .bonus: bonus
        case .comparison: comparison
        case .page: ["What this page is about."]
        }
    }

    private var guide: [String] {
        ["Say in two sentences what one can do in the end, and what it takes.", ""] + link("hero") + [
            "## Before you begin", "",
            "What one needs: an account, an hour, a list of ten names.", "",
            "## Step by step", "",
            "```steps",
            "- title: The first step",
            "  text: What one does, and how one sees that it worked.",
            "- title: The second step",
            "  text: The same.",
            "```", "",
            "## What I would do otherwise", "",
            "What did not work, and for whom this is not.",
        ]
    }

    private var bonus: [String] {
        ["Say what one gets, and for doing what.", "", "## What you get", "", "- The first part.", ""] + [
            "## How to get it", "",
            "```steps",
            "- "
                + (offer.map { YAMLText.quoted("[\(linkText($0))](aff:\(programs[0].id)/\($0.id)#steps).") }
                    ?? "Buy through a link on this site."),
            "- Write to me with the day of your order.",
            "```",
        ]
    }

    private var comparison: [String] {
        let table =
            programs.count > 1
            ? "The table of their terms stands below the text by itself."
            : "With `programs: [one, two]` in the front matter, a table of their terms stands below the text."
        return ["Say who is choosing between what, and what decides it.", ""]
            + programs.filter { !current($0).isEmpty }.flatMap { link($0, "hero") } + [
                "## Who each one suits", "",
                "```pros-cons",
                "pros:",
                "  - What speaks for the first.",
                "cons:",
                "  - What speaks against it.",
                "```", "",
                table,
            ]
    }

    /// The offer that the page leads to: the first of its only program that holds.
    private var offer: Offer? { programs.count == 1 ? programs.first.flatMap { current($0).first } : nil }

    private func current(_ program: Program) -> [Offer] {
        (program.link?.offers ?? []).filter { $0.isCurrent(on: day) }
    }

    /// A paragraph with a tracked link, where there is an offer.
    private func link(_ placement: String) -> [String] {
        programs.count == 1 ? link(programs[0], placement) : []
    }

    private func link(_ program: Program, _ placement: String) -> [String] {
        guard let offer = current(program).first else { return [] }
        return ["[\(linkText(offer))](aff:\(program.id)/\(offer.id)#\(placement))", ""]
    }

    /// The offer's name as the text of a link.
    private func linkText(_ offer: Offer) -> String { MarkdownText.escaped(offer.name) }
}
