import Money
import Programs

/// Totals over programs by currency and year, and converted where the site has a currency of its own (SPEC S5).
/// Amounts of different currencies are never added.
struct ReportTotals {
    private let scope: ReportScope
    private let style: TerminalStyle
    private let conversion: ReportConversion?

    init(_ scope: ReportScope, style: TerminalStyle, conversion: ReportConversion?) {
        self.scope = scope
        self.style = style
        self.conversion = conversion
    }

    /// The tables; empty where they would only repeat what stands above.
    var text: String {
        let groups = Dictionary(grouping: scope.books.programs.filter { !scope.statements(of: $0).isEmpty }) {
            $0.program.currency
        }.sorted { $0.key.code < $1.key.code }
        var text = ""
        for (currency, programs) in groups where programs.count > 1 {
            text += "\n" + style.paint("All programs in \(currency.code)", .heading) + "\n" + table(programs, currency)
        }
        guard let conversion, groups.contains(where: { $0.key != conversion.currency }) else { return text }
        return text + converted(groups.map(\.value), conversion)
    }

    private func years(_ programs: [ProgramBooks]) -> [Int] {
        Set(programs.flatMap { scope.statements(of: $0) }.map(\.month.year)).sorted()
    }

    private func sum(_ programs: [ProgramBooks], year: Int? = nil) -> ReportSum {
        var sum = ReportSum([])
        for books in programs {
            sum.add(ReportSum(scope.statements(of: books).filter { year == nil || $0.month.year == year }))
        }
        return sum
    }

    private func label(_ year: Int) -> String {
        let isRunning = YearMonth(year: year, month: 12).lastDay > scope.books.asOf
        return String(year) + (isRunning ? "*" : "")
    }

    private func table(_ programs: [ProgramBooks], _ currency: Currency) -> String {
        var table = SumTable(head: "year", currency: currency, hasTiers: false)
        let years = years(programs)
        for year in years { table.lines.append(.init(label: label(year), sum: sum(programs, year: year))) }
        if years.count > 1 { table.lines.append(.init(label: "total", sum: sum(programs), tone: .heading)) }
        return table.text(style)
    }

    private func converted(_ groups: [[ProgramBooks]], _ conversion: ReportConversion) -> String {
        var table = SumTable(head: "year", currency: conversion.currency, hasTiers: false)
        var notes = [
            "each year's total is converted once, at the last rate on or before its end or \(scope.books.asOf)"
        ]
        for year in years(groups.flatMap(\.self)) {
            let day = min(YearMonth(year: year, month: 12).lastDay, scope.books.asOf)
            var total = ReportSum([])
            var missing: Currency?
            for programs in groups {
                guard let currency = programs.first?.program.currency else { continue }
                var sum = sum(programs, year: year)
                for figure in ReportSum.figures {
                    guard let amount = conversion.convert(sum[keyPath: figure], from: currency, on: day) else {
                        missing = currency
                        break
                    }
                    sum[keyPath: figure] = amount
                }
                total.add(sum)
            }
            if let missing {
                notes.append(
                    "\(year) is not converted: there is no rate of \(missing.code) in \(conversion.currency.code) on or "
                        + "before \(day)")
            } else {
                table.lines.append(.init(label: label(year), sum: total))
            }
        }
        let title = "All programs, converted to \(conversion.currency.code)"
        return "\n" + style.paint(title, .heading) + "\n" + (table.lines.isEmpty ? "" : table.text(style))
            + notes.map { style.wrap($0, indent: 2, tone: .faint) }.joined()
    }
}
