/// What a preview server takes its answers from. It is asked by several threads at once.
public protocol ServedSite: Sendable {
    /// The bytes of a file by its path in the output, such as `guides/start/index.html`; `nil` where there is none.
    func bytes(of path: String, edition: ServedEdition) -> [UInt8]?

    /// What the bar on a page tells of it, by the page's path in the output.
    func bar(of path: String, edition: ServedEdition) -> PageBar
}
