import Foundation
import QRCode
import Site

/// QR codes of a channel's links, to be written as SVG files: to one, where the path ends in `.svg`, or else into a
/// folder, which is made if it is missing.
struct QRFiles {
    private let path: String
    private let codes: [(name: String, image: String)]

    /// The codes of links, one each.
    init(_ rows: [LinkRow], for path: String) throws(Refusal) {
        self.path = path
        var codes: [(name: String, image: String)] = []
        for row in rows {
            guard let code = QRCode(row.url) else {
                throw Refusal(
                    "links/long-for-code",
                    "the link to `\(row.offer)` is longer than the \(QRCode.longestText) bytes of a QR code",
                    hint: "give the offer a shorter address")
            }
            codes.append((Self.name(of: row), code.svg(title: row.name)))
        }
        guard !Self.isFile(path) || codes.count == 1 else {
            throw Refusal(
                "links/several-codes", "a file holds one QR code, and there are \(codes.count)",
                hint: "name one --offer, or a folder")
        }
        self.codes = codes
    }

    /// Whether a path is that of an image, and of none that is written.
    static func isOtherImage(_ path: String) -> Bool {
        let name = path.lowercased()
        return [".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".eps", ".pdf", ".svgz"].contains {
            name.hasSuffix($0)
        }
    }

    private static func isFile(_ path: String) -> Bool { path.lowercased().hasSuffix(".svg") }

    /// Writes the codes.
    func write(isQuiet: Bool) throws(Refusal) {
        if Self.isFile(path) {
            for code in codes { try write(code.image, to: path) }
        } else {
            do {
                try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            } catch {
                throw UnwrittenFile.refusal(path, error.localizedDescription)
            }
            for code in codes { try write(code.image, to: path + "/" + code.name) }
        }
        if !isQuiet { Console.printError("\(Summary.count(codes.count, "QR code")): \(path)\n") }
    }

    /// `CHANNEL.PLACEMENT.PROGRAM.OFFER.svg`; none of the names holds a dot.
    private static func name(of row: LinkRow) -> String {
        ([row.channel, row.placement].compactMap { $0 } + [row.offer.program, row.offer.offer, "svg"])
            .joined(separator: ".")
    }

    private func write(_ image: String, to path: String) throws(Refusal) {
        do {
            try Data(image.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw UnwrittenFile.refusal(path, error.localizedDescription)
        }
    }
}
