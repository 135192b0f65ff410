import Diagnostics
import Ledger
import Money
import Programs

/// Writes statements for the terminal: a chart, a block a program with a line a month, what is on hold and what is
/// missing, and totals by currency and year.
public struct ReportTable {
    private let bookkeeper: Bookkeeper
    private let ledger: Ledger
    private let style: TerminalStyle
    private let groups: EarningGroups?
    private let conversion: ReportConversion?

    /// A writer of reports on books that the bookkeeper kept from the ledger.
    ///
    /// - Parameters:
    ///   - groups: what earnings are divided by, instead of a line a month; `nil` for statements.
    ///   - conversion: how totals of several currencies are given in one (SPEC S5); `nil` for not at all.
    public init(
        bookkeeper: Bookkeeper, ledger: Ledger, style: TerminalStyle = TerminalStyle(), groups: EarningGroups? = nil,
        conversion: ReportConversion? = nil
    ) {
        self.bookkeeper = bookkeeper
        self.ledger = ledger
        self.style = style
        self.groups = groups
        self.conversion = conversion
    }

    /// The report, ending in a line end.
    public func text(_ scope: ReportScope) -> String {
        var text = style.paint(heading(scope), .heading) + "\n"
        if groups?.kind == .customer {
            text += style.wrap(
                "Private: customers are never published (U1). This is for you alone.", indent: 0, tone: .warning)
        }
        if style.hasCharts { text += EarningsBars(scope, style: style).text }
        for books in scope.books.programs { text += "\n" + block(books, in: scope) }
        return text + ReportTotals(scope, style: style, conversion: conversion).text
    }

    private func heading(_ scope: ReportScope) -> String {
        let period =
            switch (scope.from, scope.to) {
            case (let from?, let to?) where from == to: ", \(from)"
            case (let from?, let to?): ", \(from) to \(to)"
            case (let from?, nil): ", from \(from) on"
            case (nil, let to?): ", up to \(to)"
            case (nil, nil): ""
            }
        return "As of \(scope.books.asOf)\(period)"
    }

    private func block(_ books: ProgramBooks, in scope: ReportScope) -> String {
        let program = books.program
        var text =
            style.paint("\(TerminalText.visible(program.name)) (\(program.id)), \(program.currency.code)", .heading)
            + "\n"
        let statements = scope.statements(of: books)
        guard !statements.isEmpty else {
            return text + (books.statements.isEmpty ? "  no rows\n" : "  no statement in these months\n")
        }
        if let groups {
            text += GroupLines(books, in: scope, groups: groups, style: style).text
        } else {
            text += StatementLines(statements, of: program, style: style).text
        }
        guard groups == nil else { return text }
        if let last = statements.last, last.isProvisional {
            text += style.wrap("* provisional: the month is still running", indent: 2, tone: .faint)
        }
        let forecast =
            scope.reachesAsOf
            ? Forecaster(bookkeeper: bookkeeper, ledger: ledger, books: scope.books).forecastOfPayments(books) : nil
        return text
            + PayoutNotes(books, statements, asOf: scope.books.asOf, bookkeeper: bookkeeper, style: style).text
            + (forecast.map { HoldNotes($0, style: style).text } ?? "")
            + (scope.reachesAsOf ? TierNotes(statements, of: program, style: style).text : "")
    }
}
