import Accounting

/// Writes tracked links as tables for the terminal.
public enum LinkTable {
    /// Links of the site, page by page in the order given: placement, offer, network, sub-id, and where each stands.
    public static func pages(_ rows: [LinkRow]) -> String {
        var table = TextTable([.left, .left, .left, .left, .left])
        for row in rows {
            table.add([
                row.placement ?? "-", row.offer.description, row.network ?? "-", row.subID ?? "-",
                row.place.map { "\($0)" } ?? "",
            ])
        }
        var text = ""
        var page: String?
        for (row, line) in zip(rows, table.lines) {
            if row.page != page { text += "\(row.page ?? "")\n" }
            page = row.page
            text += line
        }
        return text
    }

    /// Links of a channel: each offer with its sub-id, and the address below it, to be copied whole.
    public static func channel(_ rows: [LinkRow]) -> String {
        var table = TextTable([.left, .left, .left], indent: 0)
        for row in rows { table.add([row.offer.description, row.name, row.subID ?? "-"]) }
        return zip(rows, table.lines).map { "\($1)  \($0.url)\n" }.joined()
    }
}
