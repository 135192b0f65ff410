import Ledger
import Money

/// The books as `tallypress export` writes them (SPEC §7): every movement of every program's money, in order, with the
/// closing balances of every month. It names rows, and is for the affiliate alone.
public struct BooksExport {
    /// What the books are written for.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// Double-entry books for beancount, the closing balances asserted.
        case beancount
        /// Double-entry books for hledger, the closing balances asserted.
        case hledger
        /// A line a movement.
        case csv
        /// The programs with their months, and the months with their movements.
        case json
    }

    /// What becomes one transaction, or one line.
    public enum Detail: String, Sendable, Hashable, CaseIterable {
        /// Every movement: a row that earns, what clears of it, a refund, a payout.
        case row
        /// All movements of a kind in a month, on its last day. Payouts stay single, as a bank's statement shows them.
        case month
    }

    private let books: Books
    private let ledger: Ledger
    private let title: String
    private let detail: Detail

    /// An export of books.
    ///
    /// - Parameters:
    ///   - books: the books; programs without statements have nothing to export.
    ///   - ledger: the ledger that they were kept from.
    ///   - title: what double-entry books are called.
    ///   - detail: what becomes one transaction.
    public init(_ books: Books, ledger: Ledger, title: String, detail: Detail = .row) {
        self.books = books
        self.ledger = ledger
        self.title = title
        self.detail = detail
    }

    /// Writes the books as UTF-8, handed on in pieces of some ten thousand bytes, so that large books need little
    /// memory. What `sink` throws ends the export.
    public func write(as format: Format, to sink: ([UInt8]) throws -> Void) rethrows {
        let shown = Books(asOf: books.asOf, programs: books.programs.filter { !$0.statements.isEmpty })
        switch format {
        case .beancount: try write(shown, with: BeancountWriter(shown, ledger: ledger, title: title), to: sink)
        case .hledger: try write(shown, with: HledgerWriter(shown, ledger: ledger, title: title), to: sink)
        case .csv: try write(books, with: MovementCSVWriter(ledger: ledger), to: sink)
        case .json: try write(books, with: MovementJSONWriter(ledger: ledger, asOf: books.asOf), to: sink)
        }
    }

    private func write(_ books: Books, with writer: some ExportWriter, to sink: ([UInt8]) throws -> Void) rethrows {
        var writer = writer
        var text = ByteText()
        func handOn(ifAbove limit: Int) throws {
            guard text.count > limit else { return }
            try sink(text.bytes)
            text.removeAll()
        }
        writer.begin(&text)
        for program in books.programs {
            writer.begin(program, to: &text)
            var lines = ExportLines(program, ledger: ledger, asOf: books.asOf, detail: detail)
            for statement in program.statements {
                writer.begin(statement, to: &text)
                try lines.forEach(of: statement) { line in
                    writer.add(line, to: &text)
                    try handOn(ifAbove: 1 << 16)
                }
                writer.end(statement, to: &text)
            }
            writer.endProgram(&text)
        }
        writer.end(&text)
        try handOn(ifAbove: 0)
    }
}
