import Diagnostics
import Money
import Preview

/// The line that `serve` prints after a change.
struct RebuildLine {
    let time: String
    /// The paths of what changed; none where only a new day began.
    let changed: [String]
    /// The last day that counts.
    let asOf: CivilDate?
    let change: Change
    let milliseconds: Int
    let diagnostics: [Diagnostic]
    /// Whether there were errors before.
    let wasBroken: Bool

    var text: String {
        let first = changed.first.map { TerminalText.visible($0) } ?? asOf.map { "as of \($0)" } ?? ""
        let files = changed.count > 1 ? "\(first) and \(changed.count - 1) more" : first
        return "\(time)  \(files)  \(outcome)\(milliseconds) ms\n"
    }

    private var outcome: String {
        if diagnostics.hasErrors { return Summary.failure(diagnostics, strict: false) + "  " }
        if wasBroken { return "mended  " }
        switch change {
        case .none: return "no difference  "
        case .styles: return "styles  "
        case .pages: return ""
        }
    }
}
