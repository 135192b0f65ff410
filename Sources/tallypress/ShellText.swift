/// Texts as words of a shell.
enum ShellText {
    /// A text that a shell takes as one word, quoted only where it has to be.
    static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "-_./".utf8.contains(byte)
        }
        return isPlain && !text.isEmpty && !text.hasPrefix("-")
            ? text : "'" + text.replacing("'", with: "'\\''") + "'"
    }
}
