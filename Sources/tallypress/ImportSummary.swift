import Importing
import Ledger

/// What is said of an import when it ends.
enum ImportSummary {
    static func lines(_ result: ImportResult) -> [String] {
        let types = result.added.map { Summary.count($0.count, $0.type.name) }
        var lines = [
            result.addedCount == 0
                ? "no new rows" : Summary.count(result.addedCount, "new row") + ": " + types.joined(separator: ", ")
        ]
        if result.revisionCount > 0 {
            lines.append(
                result.revisionCount == 1
                    ? "1 of them says that a row has changed since it was imported"
                    : "\(result.revisionCount) of them say that a row has changed since it was imported")
        }
        if result.leftOut.total > 0 {
            let reasons = result.leftOut.reasons.map { "\($0.reason) (\($0.count))" }
            lines.append("left out: " + reasons.joined(separator: ", "))
        }
        return lines
    }
}
