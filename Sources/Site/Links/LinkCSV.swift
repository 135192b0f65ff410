import Accounting

/// Writes tracked links as CSV, a line a link.
public enum LinkCSV {
    /// The links in the order given, with a header.
    public static func text(_ rows: [LinkRow]) -> String {
        "page,channel,placement,program,offer,network,sub_id,destination,url,text,file,line,column\n"
            + rows.map(line).joined()
    }

    private static func line(_ row: LinkRow) -> String {
        let fields = [
            row.page, row.channel, row.placement, row.offer.program, row.offer.offer, row.network, row.subID,
            row.destination, row.url, row.text, row.place?.file, row.place.map { "\($0.line)" },
            row.place.map { "\($0.column)" },
        ]
        return fields.map { ReportCSV.quote($0 ?? "") }.joined(separator: ",") + "\n"
    }
}
