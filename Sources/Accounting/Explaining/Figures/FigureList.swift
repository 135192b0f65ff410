import Ledger
import Money
import Programs

/// The lines that make a figure of a statement.
public struct FigureList: Sendable {
    /// The program whose statement it is.
    public let program: Program
    /// The statement's month.
    public let month: YearMonth
    /// The figure.
    public let figure: StatementFigure
    /// The payout run, where the figure is what one is expected to pay.
    public let run: PayoutRun?
    /// What it is made of, in order.
    public let lines: [Line]
    /// What the statement says, in minor units. The lines add up to it, exactly.
    public let stated: Int64

    /// The sum of the lines.
    public var sum: Int128 { lines.reduce(0) { $0 + $1.amount } }

    /// A part of a figure.
    public struct Line: Sendable, Hashable {
        /// The day on which it counts.
        public let date: CivilDate
        /// The row that it comes from, as an index into `Ledger.rows`; `nil` for a sum of what came before.
        public let row: Int32?
        /// The row's id; empty without a row.
        public let id: String
        /// The row's type; `nil` without a row.
        public let type: RowType?
        /// What it is: the product, the row that was taken back, or what a sum holds.
        public let what: String
        /// Its part of the figure in minor units, with the figure's sign.
        public let amount: Int128
    }
}
