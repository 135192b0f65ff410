import Diagnostics
import YAMLReading

/// A document as a test reads it, and the diagnostics as `LINE:COLUMN CODE MESSAGE`.
func read(_ text: String, firstLine: Int = 1) -> (node: YAMLNode?, problems: [String]) {
    read(Array(text.utf8), firstLine: firstLine)
}

func read(_ bytes: [UInt8], firstLine: Int = 1) -> (node: YAMLNode?, problems: [String]) {
    let report = FieldReport(prefix: "test")
    let node = YAMLDocument.read(bytes, file: "file.yml", firstLine: firstLine, report: report)
    return (node, lines(report))
}

func lines(_ report: FieldReport) -> [String] {
    report.diagnostics.sorted().map { diagnostic in
        let place = diagnostic.place.map { "\($0.line):\($0.column)" } ?? "-"
        return "\(place) \(diagnostic.code) \(diagnostic.message)"
    }
}

extension YAMLNode {
    /// The value with the place of each part, for comparison: `1:1{a@1:1=x@1:4}`.
    var outline: String {
        let at = "\(place.line):\(place.column)"
        switch content {
        case .scalar(let text, let plain): return "\(at)\(plain ? "" : "'")\(text)"
        case .list(let items): return "\(at)[\(items.map(\.outline).joined(separator: ", "))]"
        case .mapping(let entries):
            let parts = entries.map { "\($0.key)@\($0.place.line):\($0.place.column)=\($0.value.outline)" }
            return "\(at){\(parts.joined(separator: ", "))}"
        }
    }

    func value(_ key: String) -> YAMLNode? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }
}
