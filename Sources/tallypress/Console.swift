import Diagnostics
import Foundation
import Workspace

/// Writes to the terminal.
struct Console {
    /// Where the files are that diagnostics show lines of.
    let folder: SiteFolder
    let isQuiet: Bool
    /// Whether what is printed for people is colored.
    var color = ColorChoice.auto
    /// What else has the text of a file that diagnostics name, before the disk is asked.
    var sources: @Sendable (_ file: String) -> [UInt8]? = { _ in nil }

    /// Prints to standard output.
    static func print(_ text: String) { write(text, to: STDOUT_FILENO) }

    /// Prints UTF-8 to standard output.
    static func print(bytes: [UInt8]) { bytes.withUnsafeBytes { write($0, to: STDOUT_FILENO) } }

    /// Prints to standard error.
    static func printError(_ text: String) { write(text, to: STDERR_FILENO) }

    private static func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
        var rest = bytes
        while let start = rest.baseAddress, !rest.isEmpty {
            let count = Foundation.write(descriptor, start, rest.count)
            guard count > 0 else {
                if errno == EINTR { continue }
                // A reader that has gone away, such as `head`, wants no more; a full disk must not look like success.
                if errno == EPIPE || descriptor == STDERR_FILENO { return }
                printError("error: the output cannot be written: \(String(cString: strerror(errno)))\n")
                exit(1)
            }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    /// Prints diagnostics to standard error, for a person or for the program that reads JSON from standard output
    /// (SPEC §7); only errors where all else is to be quiet.
    func show(_ diagnostics: [Diagnostic], asJSON: Bool = false) {
        let shown = diagnostics.filter { !isQuiet || $0.severity == .error }
        guard !shown.isEmpty else { return }
        Self.printError(
            asJSON ? JSONRenderer.render(shown) : text(of: shown, colored: color.isColored(STDERR_FILENO)))
    }

    /// The diagnostics for a person, an empty line between them.
    func text(of diagnostics: [Diagnostic], colored: Bool) -> String {
        let (folder, sources) = (folder, sources)
        var renderer = TextRenderer(
            colored: colored,
            excerpts: SourceExcerpts {
                sources($0) ?? SiteFolder.bytes(at: folder.path(of: $0))
            })
        return diagnostics.map { renderer.render($0) }.joined(separator: "\n")
    }
}
