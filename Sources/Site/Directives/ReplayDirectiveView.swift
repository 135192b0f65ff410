import Accounting
import Content
import Diagnostics
import Money
import Programs
import Templates

/// What a `replay` directive shows: the site's own sales by the terms of two programs, by year.
struct ReplayDirectiveView: TemplateView {
    let table: TableView
    let notes: [TextView]

    /// The replay in a table; `id` is unique within the page.
    init(_ replay: Replay, asOf: CivilDate, id: String) {
        let (source, target) = (replay.source, replay.target)
        let currency = source.currency
        let cells = { (month: ReplayMonth) -> [CellView] in
            [month.sales - month.refunds, month.own.net, month.there.net, month.difference].map {
                .amount($0, currency)
            }
        }
        let rows = replay.years.map { RowView(label: String($0.month.year), cells: cells($0)) }
        table = TableView(
            id: "\(id)-table", caption: "\(source.name)’s sales under \(target.name)’s terms", unit: currency.code,
            columns: [
                .words("Year"), .figures("Sales, net"), .figures(source.name), .figures(target.name),
                .figures("Difference"),
            ],
            rows: rows + [RowView(label: "Together", isTotal: true, cells: cells(replay.total))])
        notes = Self.notes(replay, asOf: asOf).map(TextView.init(text:))
    }

    /// The words of it, for search.
    var plainText: String { ([table.caption] + notes.map(\.text)).joined(separator: "\n") }

    private static func notes(_ replay: Replay, asOf: CivilDate) -> [String] {
        let (source, target) = (replay.source.name, replay.target.name)
        var notes = [
            "\(Words.capitalized(Words.count(replay.paymentCount, "payment"))) up to \(Words.longDate(asOf)), taken through "
                + "\(target)’s terms row by row: earned less reversed, with threshold bonuses and chargeback fees. Grants, "
                + "bonuses and adjustments by hand are left out."
        ]
        if replay.earlyCount > 0 {
            notes.append(
                "\(Words.capitalized(Words.count(replay.earlyCount, "row"))) older than \(target)’s first terms here "
                    + "(\(Words.date(replay.target.terms[0].from))) go by those.")
        }
        let unmatched = replay.unmatched.reduce(0) { $0 + $1.count }
        if unmatched > 0 {
            notes.append(
                "\(Words.capitalized(Words.count(unmatched, "payment"))) earn nothing there, since \(target) has no rate for "
                    + "such a plan or product.")
        }
        return notes + [
            "It says what the same sales would have earned, not that \(target) would have sold as much as \(source). "
                + Proof.notTypical
        ]
    }

    static let fields = ViewFields<ReplayDirectiveView>([
        .object("table", "The sales by year, and what they earned by the terms of both programs", TableView.self) {
            $0.table
        },
        .list("notes", "What is compared, and what is left out", TextView.self) { $0.notes },
    ])
}
