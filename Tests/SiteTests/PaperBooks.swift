/// The books of the site `everything`, worked out in the simplest way and for its ledger alone: all sales lie within
/// twelve months, nothing is rounded, and a refund follows its sale in the file.
struct PaperBooks {
    /// What a row of the ledger brings, in cents.
    private struct Line {
        let month: String
        let program: String
        var sold: Int64 = 0
        var refunded: Int64 = 0
        var earned: Int64 = 0
        var reversed: Int64 = 0
    }

    private var lines: [Line] = []

    init(_ csv: String) {
        var trailing: Int64 = 0
        var rates: [String: Int64] = [:]
        for row in csv.split(separator: "\n").dropFirst() {
            let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            let (id, kind, program, of) = (cells[0], cells[2], cells[3], cells[8])
            let cents = Int64(cells[7].replacing(".", with: "")) ?? 0
            var line = Line(month: String(cells[1].prefix(7)), program: program)
            switch kind {
            case "sale", "renewal":
                let rate = program == "bolt" ? 25 : Self.acmeRate(trailing)
                rates[id] = rate
                (line.sold, line.earned) = (cents, cents * rate / 100)
                if program == "acme" { trailing += cents }
            case "refund":
                (line.refunded, line.reversed) = (cents, cents * (rates[of] ?? 0) / 100)
                trailing -= cents
            default: continue
            }
            lines.append(line)
        }
    }

    /// What Acme pays in percent, by the sales before.
    static func acmeRate(_ trailing: Int64) -> Int64 { trailing < 50_000 ? 20 : trailing < 150_000 ? 30 : 40 }

    /// What both programs' sales earned in a month, or in all months that begin with the text.
    func earned(_ month: String) -> Int64 { sum(\.earned) { $0.month.hasPrefix(month) } }

    func reversed(_ month: String) -> Int64 { sum(\.reversed) { $0.month.hasPrefix(month) } }

    func sales(_ program: String) -> Int64 { sum(\.sold) { $0.program == program } }

    func refunds(_ program: String) -> Int64 { sum(\.refunded) { $0.program == program } }

    func net(_ program: String) -> Int64 {
        sum(\.earned) { $0.program == program } - sum(\.reversed) { $0.program == program }
    }

    private func sum(_ value: (Line) -> Int64, of isCounted: (Line) -> Bool) -> Int64 {
        lines.filter(isCounted).map(value).reduce(0, +)
    }
}
