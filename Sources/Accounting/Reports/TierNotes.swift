import Diagnostics
import Money
import Programs

/// What the next tier still needs, in words.
struct TierNotes {
    private let statements: [Statement]
    private let program: Program
    private let style: TerminalStyle

    init(_ statements: [Statement], of program: Program, style: TerminalStyle) {
        self.statements = statements
        self.program = program
        self.style = style
    }

    /// The lines; empty for terms with a single tier.
    var text: String {
        guard let last = statements.last, program.terms[Int(last.standing.terms)].tiers.count > 1 else { return "" }
        let name = TerminalText.visible(program.tier(last.standing).name)
        let way = TerminalText.visible(TermsProse(currency: program.currency).way(last, in: program))
        return "  " + style.paint("tier", .heading) + "\n" + style.wrap("\(name). \(way)", indent: 4)
    }
}
