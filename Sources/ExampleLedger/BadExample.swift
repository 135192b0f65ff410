import Diagnostics

/// The generator and the example's terms do not go together.
struct BadExample: Error, CustomStringConvertible {
    let problems: [Diagnostic]

    var description: String {
        problems.prefix(10).map { "\($0.code): \($0.message)" }.joined(separator: "\n")
    }
}
