import Money
import Programs

/// What a program earned as a table by product, plan, page or customer.
struct GroupLines {
    private let books: ProgramBooks
    private let scope: ReportScope
    private let groups: EarningGroups
    private let style: TerminalStyle
    /// How long the longest bar is.
    private static let barLength = 16

    init(_ books: ProgramBooks, in scope: ReportScope, groups: EarningGroups, style: TerminalStyle) {
        self.books = books
        self.scope = scope
        self.groups = groups
        self.style = style
    }

    /// The table; what does not fit 63 bits is an error before it is printed.
    var text: String {
        guard let parts = try? groups.groups(of: books, in: scope) else { return "  overflow\n" }
        var table = TerminalTable([
            .init(head: groups.kind.rawValue, isWords: true), .init(head: "payments", dispensable: 5),
            .init(head: "sales", dispensable: 7), .init(head: "refunds", dispensable: 6), .init(head: "earned"),
            .init(head: "reversed", dispensable: 3), .init(head: "kept", dispensable: 2),
            .init(head: "", isWords: true, dispensable: 9),
        ])
        let most = parts.map(\.earned).max() ?? 0
        for part in parts {
            table.add(
                cells(part.name ?? "none given", ReportPart(part)) + [bar(part.earned, of: most)], .plain, [7: .good])
        }
        if parts.count > 1 {
            table.add(cells("total", parts.reduce(into: ReportPart()) { $0.add(ReportPart($1)) }) + [""], .heading)
        }
        let (text, leftOut) = table.render(style)
        let names = leftOut.filter { !$0.isEmpty }.joined(separator: ", ")
        return text + (names.isEmpty ? "" : style.wrap("no room for: \(names)", indent: 2, tone: .faint))
    }

    private func cells(_ name: String, _ part: ReportPart) -> [String] {
        let amounts = [part.sales, part.refunds, part.earned, part.reversed, part.earned - part.reversed]
        return [name, Figures.grouped(part.payments)] + amounts.map { ReportSum.text($0, books.program.currency) }
    }

    private func bar(_ amount: Int64, of most: Int64) -> String {
        guard style.hasCharts, most > 0, amount > 0 else { return "" }
        return BarGlyphs.horizontal(Int(Int128(amount) * Int128(Self.barLength * 8) / Int128(most)))
    }

    /// A group's figures, or several groups' together.
    private struct ReportPart {
        var payments = 0
        var sales: Int128 = 0
        var refunds: Int128 = 0
        var earned: Int128 = 0
        var reversed: Int128 = 0

        init() {}

        init(_ group: EarningGroup) {
            payments = group.payments
            sales = Int128(group.sales)
            refunds = Int128(group.refunds)
            earned = Int128(group.earned)
            reversed = Int128(group.reversedPending) + Int128(group.reversedAvailable)
        }

        mutating func add(_ other: ReportPart) {
            payments += other.payments
            sales += other.sales
            refunds += other.refunds
            earned += other.earned
            reversed += other.reversed
        }
    }
}
