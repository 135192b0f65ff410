import Artifacts
import Diagnostics

/// A site as it is to be published, or what stands in its way.
public struct RenderedSite: Sendable {
    /// Every file, in order of path; empty where there are errors.
    public let files: [OutputFile]
    /// How many HTML pages there are.
    public let pageCount: Int
    /// How many monthly statements there are.
    public let statementCount: Int
    /// What was found in templates, texts and links, in order of place.
    public let diagnostics: [Diagnostic]
}
