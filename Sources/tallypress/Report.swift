import Accounting
import ArgumentParser
import Diagnostics
import Foundation
import Site
import Workspace

/// `tallypress report`.
struct Report: SiteCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the statements.",
        discussion: """
            A line a month for each program, with totals by year and currency, what is on hold and which payout run \
            will pay it, payouts that are missing, and what the next tier needs. With --by, what was earned by \
            product, plan, page or customer. Customers are private: never publish that.

            Only the ledger, the programs' terms and site.yml are needed; pages and templates may be broken. In a \
            terminal there are colors and a chart, and columns are left out where there is no room for them.

              $ tallypress report --as-of 2026-11-15
              $ tallypress report --program kajabi --by plan --year 2026 --as-of 2026-11-15
              As of 2026-11-15, 2026-01 to 2026-12

              Kajabi (kajabi), USD
                plan     payments      sales  refunds    earned  reversed      kept
                monthly        81  13,619.00   372.50  4,085.70    111.75  3,973.95
              $ tallypress report --by page --from 2026-07 --to 2026-09
              $ tallypress report --format json | jq '.programs[0].months[-1].closing'
            """)

    /// How statements are printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table
        case json
        case csv
    }

    @OptionGroup var options: SiteOptions

    @Option(
        name: .long, help: ArgumentHelp("Only this program; may be given more than once.", valueName: "id"),
        completion: SiteCompletions.programs)
    var program: [String] = []

    @OptionGroup var period: ReportPeriod

    @Option(name: .long, help: "What was earned by product, plan, page or customer (private).")
    var by: EarningGroup.Kind?

    @Option(name: .long, help: "How to print it: table, json or csv.")
    var format = Format.table

    @Flag(inversion: .prefixedNo, help: "Draw what was earned by month; on a terminal unless said otherwise.")
    var chart: Bool?

    var printsJSON: Bool { format == .json }

    func run() throws {
        let progress = Progress("Reading the ledger", isQuiet: options.quiet)
        let loaded = options.loader().load()
        progress.finish()
        let diagnostics = loaded.bookDiagnostics
        options.console.show(diagnostics, asJSON: format == .json)
        if options.fails(diagnostics) { throw ExitCode(1) }
        let scope = ReportScope(try loaded.books(ofPrograms: program), from: period.first, to: period.last)
        let groups = by.map { kind in
            EarningGroups(
                by: kind, ledger: loaded.ledger,
                page: kind == .page ? loaded.pageNames(jobs: options.workers) : { _, _ in nil })
        }
        if let problem = scope.problem ?? groups?.problem(in: scope) {
            options.console.show([problem], asJSON: format == .json)
            throw ExitCode(1)
        }
        switch format {
        case .table: Console.print(table(loaded, groups).text(scope))
        case .json: Console.print(ReportJSON(ledger: loaded.ledger).report(scope, by: groups).render())
        case .csv:
            Console.print(groups.map { ReportCSV.report(scope, by: $0) } ?? ReportCSV.report(scope))
        }
    }

    private func table(_ loaded: LoadedSite, _ groups: EarningGroups?) -> ReportTable {
        let style = TerminalStyle(
            width: TerminalWidth.current, isColored: options.color.isColored(STDOUT_FILENO),
            hasCharts: chart ?? (isatty(STDOUT_FILENO) == 1))
        let currency = loaded.content.settings.currency
        let conversion = currency.flatMap { currency in
            loaded.rates.map { ReportConversion(to: currency, at: $0) }
        }
        return ReportTable(
            bookkeeper: loaded.bookkeeper, ledger: loaded.ledger, style: style, groups: groups, conversion: conversion)
    }
}

extension EarningGroup.Kind: ExpressibleByArgument {}
