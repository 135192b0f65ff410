import Diagnostics

/// What a worked case says of an error: the kind, and the line on which the record starts.
struct ExpectedError: Decodable, Hashable, Comparable, CustomStringConvertible {
    let code: String
    let file: String
    let line: Int

    init(_ diagnostic: Diagnostic) {
        code = diagnostic.code
        file = diagnostic.place?.file ?? ""
        line = diagnostic.place?.line ?? 0
    }

    var description: String { "\(file):\(line) \(code)" }

    static func < (first: ExpectedError, second: ExpectedError) -> Bool {
        (first.file, first.line, first.code) < (second.file, second.line, second.code)
    }
}
