import Artifacts

/// The record of what a build wrote, by which a later one knows which files are its own.
///
/// It is a text that `sha256sum --check` understands: a comment with the number of files, then a line a file, sorted by
/// the bytes of the paths. The same files give the same bytes.
struct Manifest: Sendable, Equatable {
    /// Its name in the output folder.
    static let name = ".tallypress-manifest"

    /// The fingerprints, by path.
    let entries: [String: Fingerprint]

    init(_ entries: [String: Fingerprint] = [:]) {
        self.entries = entries
    }

    /// Reads a manifest, or returns `nil` where the text is none, is cut off, or names a path that could not be ours.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let header = lines.first, lines.last == "", header == Self.header(lines.count - 2) else { return nil }
        var entries: [String: Fingerprint] = [:]
        entries.reserveCapacity(lines.count)
        for line in lines[1..<(lines.count - 1)] {
            guard let gap = line.utf8.firstIndex(of: UInt8(ascii: " ")), let print = Fingerprint(hex: line[..<gap]),
                line[gap...].hasPrefix("  ")
            else { return nil }
            let path = String(line[gap...].dropFirst(2))
            guard PathCheck.fault(of: path) == nil, entries.updateValue(print, forKey: path) == nil else { return nil }
        }
        self.entries = entries
    }

    /// The text of a manifest of these files, which must be sorted by the bytes of their paths.
    static func text(_ files: [OutputFile], _ fingerprints: [Fingerprint]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(files.reduce(64) { $0 + $1.path.utf8.count + 67 })
        text += header(files.count).utf8
        text.append(UInt8(ascii: "\n"))
        for (file, fingerprint) in zip(files, fingerprints) {
            text += fingerprint.hex.utf8
            text += "  ".utf8
            text += file.path.utf8
            text.append(UInt8(ascii: "\n"))
        }
        return text
    }

    private static func header(_ count: Int) -> String { "# tallypress manifest 1, files: \(count)" }
}
