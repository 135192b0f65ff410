import ArgumentParser
import Foundation
import QRCode
import Site

/// QR codes of a channel's links, to be written as SVG files.
struct QRFiles {
    private let rows: [LinkRow]

    /// Files of the links, one each.
    init(_ rows: [LinkRow]) {
        self.rows = rows
    }

    /// Writes to a file, where the path ends in `.svg`, or else into a folder, which is made if it is missing.
    func write(to path: String, isQuiet: Bool) throws {
        let codes = try rows.map { row in
            guard let code = QRCode(row.url) else {
                throw ValidationError(
                    "The link to `\(row.offer)` is longer than the \(QRCode.longestText) bytes of a QR code.")
            }
            return (name: name(of: row), image: code.svg(title: row.name))
        }
        if path.hasSuffix(".svg") {
            guard let code = codes.first, codes.count == 1 else {
                throw ValidationError("A file holds one QR code, not \(codes.count): name one --offer, or a folder.")
            }
            try write(code.image, to: path)
        } else {
            do {
                try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            } catch {
                try fail("the folder `\(path)` cannot be made: \(error.localizedDescription)")
            }
            for code in codes { try write(code.image, to: path + "/" + code.name) }
        }
        if !isQuiet { Console.printError("\(Summary.count(codes.count, "QR code")): \(path)\n") }
    }

    /// `CHANNEL.PLACEMENT.PROGRAM.OFFER.svg`; none of the names holds a dot.
    private func name(of row: LinkRow) -> String {
        ([row.channel, row.placement].compactMap { $0 } + [row.offer.program, row.offer.offer, "svg"])
            .joined(separator: ".")
    }

    private func fail(_ message: String) throws -> Never {
        Console.printError("error: \(message)\n")
        throw ExitCode(1)
    }

    private func write(_ image: String, to path: String) throws {
        do {
            try Data(image.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            try fail("`\(path)` cannot be written: \(error.localizedDescription)")
        }
    }
}
