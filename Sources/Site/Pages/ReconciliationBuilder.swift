import Accounting
import Ledger
import Money
import Programs

/// Builds the page of the commissions that differ from what the networks reported, and the files beside it for the
/// programs' managers (SPEC S4, U4).
struct ReconciliationBuilder {
    let site: SiteContext

    static let path = "/reconciliation/"

    /// The programs with differences.
    private var listed: [ProgramVariances] { (site.variances?.programs ?? []).filter { $0.count > 0 } }

    /// The files beside the page, by name: one a program.
    var files: [(name: String, program: ProgramVariances)] { listed.map { ("\($0.program.id).csv", $0) } }

    func view() -> ReconciliationView {
        ReconciliationView(
            frame: Frame(
                site: site.frame, path: Self.path, title: "Reconciliation",
                description: "Which commissions differ from what the networks reported.", openGraphType: "website"),
            head: PageHead(lead: lead), summary: TablesView(tables: summaries()), programs: listed.map(program))
    }

    private var lead: String {
        guard let report = site.variances, report.compared > 0 else {
            return "The ledger has no commissions that networks reported."
        }
        let rows = Words.count(report.compared, "reported commission")
        guard report.count > 0 else { return "\(rows), and none is off by more than the tolerance." }
        return
            "\(Figures.grouped(report.count)) of \(rows) \(report.count == 1 ? "differs" : "differ") from the terms. "
            + "Each stands under the likely cause: the first whose arithmetic gives the reported figure."
    }

    private func summaries() -> [TableView] {
        var currencies: [Currency] = []
        for variances in listed where !currencies.contains(variances.program.currency) {
            currencies.append(variances.program.currency)
        }
        return currencies.sorted { $0.code < $1.code }.map { currency in
            let programs = listed.filter { $0.program.currency == currency }
            return TableView(
                id: "owed-\(currency.code)", caption: "What is owed", unit: currency.code,
                columns: [.words("Program")] + ["Rows", "Owed", "Overpaid", "Net"].map(ColumnView.figures),
                rows: programs.map { variances in
                    RowView(
                        label: variances.program.name, href: "#s.\(variances.program.id)",
                        cells: [.count(variances.count)] + sums(variances.owed, variances.overpaid, currency))
                } + total(programs, currency))
        }
    }

    /// The sum of several programs; a sum that leaves 63 bits is left out, since no amount is written for it.
    private func total(_ programs: [ProgramVariances], _ currency: Currency) -> [RowView] {
        let total = site.variances?.totals.first { $0.currency == currency }
        guard programs.count > 1, let total, let owed = Int64(exactly: total.owed),
            let overpaid = Int64(exactly: total.overpaid)
        else { return [] }
        let count = programs.reduce(0) { $0 + $1.count }
        return [RowView(label: "Total", isTotal: true, cells: [.count(count)] + sums(owed, overpaid, currency))]
    }

    private func sums(_ owed: Int64, _ overpaid: Int64, _ currency: Currency) -> [CellView] {
        [.amount(owed, currency), .amount(overpaid, currency), .amount(owed - overpaid, currency)]
    }

    private func program(_ variances: ProgramVariances) -> ReconciliationProgramView {
        let program = variances.program
        let tolerated = Words.count(variances.tolerated, "further row")
        return ReconciliationProgramView(
            id: program.id, name: program.name,
            causes: TablesView(
                lead: variances.tolerated == 0
                    ? nil : "\(tolerated) \(variances.tolerated == 1 ? "differs" : "differ") within the tolerance.",
                tables: variances.groups.map { VarianceRows(site: site, program: program).table($0) }),
            downloads: [
                DownloadView(
                    label: "\(program.id).csv", href: site.frame.link("\(Self.path)\(program.id).csv"),
                    detail: "for the program's manager, without customers")
            ])
    }
}
