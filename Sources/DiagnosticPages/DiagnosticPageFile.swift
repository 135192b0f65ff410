/// A file of `Documentation/Diagnostics/`: the pages of one part's codes.
public struct DiagnosticPageFile: Sendable {
    let path: String
    let text: String
}
