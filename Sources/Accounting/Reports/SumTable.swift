import Money
import Programs

/// A table of sums: what both the months of a program and the years of a currency are shown by.
struct SumTable {
    /// A line of it.
    struct Line {
        let label: String
        /// What happened; `nil` for a line of balances alone.
        let sum: ReportSum
        var hasFlows = true
        var tier = ""
        var tone = TerminalStyle.Tone.plain
    }

    let head: String
    let currency: Currency
    let hasTiers: Bool
    var lines: [Line] = []

    /// The table. Where there is no room for both ways of reversing, they are one; then what is needed least is left out,
    /// and said to be.
    func text(_ style: TerminalStyle) -> String {
        let whole = table(isMerged: false).render(style)
        guard !whole.leftOut.isEmpty else { return whole.text }
        let merged = table(isMerged: true).render(style)
        guard !merged.leftOut.isEmpty else { return merged.text }
        let names = merged.leftOut.joined(separator: ", ")
        return merged.text + style.wrap("no room for: \(names)", indent: 2, tone: .faint)
    }

    private func table(isMerged: Bool) -> TerminalTable {
        typealias Column = TerminalTable.Column
        var columns = [
            Column(head: head, isWords: true), Column(head: "sales", dispensable: 8), Column(head: "earned"),
        ]
        if isMerged {
            columns.append(Column(head: "reversed", dispensable: 5))
        } else {
            columns.append(Column(head: "pending", over: "reversed", dispensable: 5))
            columns.append(Column(head: "available", over: "reversed", dispensable: 5))
        }
        columns += [
            Column(head: "cleared", dispensable: 6), Column(head: "credited", dispensable: 7),
            Column(head: "paid", dispensable: 3), Column(head: "pending", over: "closing", dispensable: 4),
            Column(head: "available", over: "closing"),
        ]
        if hasTiers { columns.append(Column(head: "tier", isWords: true, dispensable: 9)) }
        var table = TerminalTable(columns)
        for line in lines { add(line, to: &table, isMerged: isMerged) }
        return table
    }

    private func add(_ line: Line, to table: inout TerminalTable, isMerged: Bool) {
        let sum = line.sum
        let reversed = isMerged ? [sum.reversed] : [sum.reversedPending, sum.reversedAvailable]
        let flows = [sum.sales, sum.earned] + reversed + [sum.cleared, sum.credited, sum.paid]
        let cells = flows.map { line.hasFlows ? ReportSum.text($0, currency) : "" }
        let balances = [sum.pending, sum.available]
        var tones: [Int: TerminalStyle.Tone] = [:]
        for (place, amount) in (flows + balances).enumerated() where amount < 0 { tones[place + 1] = .bad }
        table.add(
            [line.label] + cells + balances.map { ReportSum.text($0, currency) } + (hasTiers ? [line.tier] : []),
            line.tone, tones)
    }
}
