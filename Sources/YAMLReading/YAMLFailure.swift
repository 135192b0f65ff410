import Diagnostics

/// An error after which a document cannot be read on.
struct YAMLFailure: Error {
    let diagnostic: Diagnostic

    /// Lists and mappings that stand too deep in each other.
    static func tooDeep(at place: Place) -> YAMLFailure {
        YAMLFailure(
            diagnostic: Diagnostic(
                .error, "yaml/too-deep",
                "values stand more than \(YAMLComposer.maximumDepth) levels deep in each other",
                hint: "check that every bracket is closed", at: place))
    }
}
