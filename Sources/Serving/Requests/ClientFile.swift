/// A file that pages of the preview load beside their own: it is built into the program.
public struct ClientFile: Sendable {
    /// The path below `/~tallypress/`.
    let path: String
    /// The content.
    let bytes: [UInt8]

    init(path: String, text: String) {
        self.path = path
        bytes = Array(text.utf8)
    }
}
