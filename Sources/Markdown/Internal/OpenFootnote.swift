/// The footnote whose definition is being rendered.
struct OpenFootnote {
    let definition: Int
    let number: Int
    /// The item that holds the definition's blocks.
    let item: SyntaxNode
    /// Whether the links back to the text have been written.
    var hasBackReferences = false
}
