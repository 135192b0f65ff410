import Ledger
import Money
import Programs

/// Writes the lines that make a figure: for the terminal, as JSON or as CSV.
public struct FigureReport {
    private let figure: StatementFigure
    private let month: YearMonth
    private let asOf: CivilDate
    private let lists: [FigureList]

    /// A report on a figure of a month, as `FigureLister` lists it.
    public init(_ figure: StatementFigure, in month: YearMonth, asOf: CivilDate, lists: [FigureList]) {
        self.figure = figure
        self.month = month
        self.asOf = asOf
        self.lists = lists
    }

    /// As JSON; Documentation/Explain.md lists the keys.
    public func json() -> JSONText {
        .object([
            ("as_of", .string(asOf.description)), ("month", .string(month.description)),
            ("figure", .string(figure.rawValue)),
            (
                "lists",
                .list(
                    lists.map { list in
                        .object([
                            ("program", .string(list.program.id)), ("currency", .string(list.program.currency.code)),
                            ("run", list.run.map(run) ?? .null), ("stated", text(Int128(list.stated), list)),
                            ("sum", text(list.sum, list)), ("lines", .list(list.lines.map { line($0, list) })),
                        ])
                    })
            ),
        ])
    }

    private func run(_ run: PayoutRun) -> JSONText {
        .object([
            ("cutoff", .string(run.cutoff.description)), ("from", .string(run.from.description)),
            ("to", .string(run.to.description)),
        ])
    }

    private func line(_ line: FigureList.Line, _ list: FigureList) -> JSONText {
        .object([
            ("date", .string(line.date.description)), ("id", .optional(line.row == nil ? nil : line.id)),
            ("type", .optional(line.type?.name)), ("what", .string(line.what)), ("amount", text(line.amount, list)),
        ])
    }

    private func text(_ amount: Int128, _ list: FigureList) -> JSONText { .string(Self.decimal(amount, list)) }

    private static func decimal(_ amount: Int128, _ list: FigureList) -> String {
        DecimalText.format(total: amount, decimals: list.program.currency.decimals)
    }

    /// As CSV, a record a line, with the run's first day where there is one.
    public func csv() -> String {
        "program,month,figure,run,date,id,type,what,amount\n"
            + lists.flatMap { list in
                list.lines.map { line in
                    [
                        list.program.id, month.description, figure.rawValue, list.run?.from.description ?? "",
                        line.date.description, line.id, line.type?.name ?? "", line.what,
                        Self.decimal(line.amount, list),
                    ].map(ReportCSV.quote).joined(separator: ",") + "\n"
                }
            }.joined()
    }

    /// As a table for the terminal, a block a program (and run), with the sum.
    public func text() -> String {
        "\(figure.rawValue) of \(month), as of \(asOf)\n" + lists.map(block).joined()
    }

    private func block(_ list: FigureList) -> String {
        let run = list.run.map { ", run of \($0.from) to \($0.to), cut-off \($0.cutoff)" } ?? ""
        let rows = list.lines.map { line in
            [line.date.description, line.id, line.type?.name ?? "", line.what, Self.decimal(line.amount, list)]
        }
        let stated =
            list.sum == Int128(list.stated)
            ? "as the \(list.run == nil ? "statement" : "run") says"
            : "the statement says \(Self.decimal(Int128(list.stated), list))"
        let total = ["total", "", "", stated, Self.decimal(list.sum, list)]
        let table = FigureTable(rows: rows + [total]).text()
        return "\n\(list.program.name) (\(list.program.id)), \(list.program.currency.code)\(run)\n" + table
    }
}
