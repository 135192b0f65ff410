import Diagnostics

/// Turns an export into UTF-8 without a byte order mark, in the encoding that the profile states.
struct ExportDecoder {
    let encoding: ExportEncoding

    /// The text's bytes, or what is wrong with the file.
    func decode(_ file: ExportFile) -> Result<[UInt8], ExportFailure> {
        let (mark, found) = Self.mark(of: file.bytes)
        if let found, found != encoding {
            return .failure(
                failure(
                    file, "the file is \(found.rawValue.uppercased()), the profile says \(encoding.rawValue)",
                    "set `encoding: \(found.rawValue)` in a profile that extends this one"))
        }
        switch encoding {
        case .utf8: return utf8(Array(file.bytes.dropFirst(mark)), file)
        case .utf16: return utf16(file)
        case .windows1252: return windows1252(file)
        }
    }

    /// How long the byte order mark is, and what it says of the encoding.
    private static func mark(of bytes: [UInt8]) -> (length: Int, encoding: ExportEncoding?) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (3, .utf8) }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return (2, .utf16) }
        return (0, nil)
    }

    private func failure(_ file: ExportFile, line: Int = 1, _ message: String, _ hint: String) -> ExportFailure {
        ExportFailure([
            Diagnostic(.error, "import/bad-encoding", message, hint: hint, at: Place(file: file.path, line: line))
        ])
    }

    private func utf8(_ bytes: [UInt8], _ file: ExportFile) -> Result<[UInt8], ExportFailure> {
        guard String(validating: bytes, as: UTF8.self) == nil else { return .success(bytes) }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
        return .failure(
            failure(
                file, line: bad + 1, "the line is not UTF-8",
                "set `encoding: windows-1252` or `utf-16` in a profile that extends this one, "
                    + "if that is what the export is in"))
    }

    private func utf16(_ file: ExportFile) -> Result<[UInt8], ExportFailure> {
        let bytes = file.bytes
        guard Self.mark(of: bytes).encoding == .utf16 else {
            return .failure(
                failure(
                    file, "the file is not UTF-16 with a byte order mark",
                    "set `encoding: utf-8` or `windows-1252` in a profile that extends this one"))
        }
        let isLittle = bytes[0] == 0xFF
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index -> UInt16 in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
            return .failure(failure(file, "the file is no whole UTF-16 text", "export it again"))
        }
        return .success(Array(text.utf8))
    }

    private func windows1252(_ file: ExportFile) -> Result<[UInt8], ExportFailure> {
        var text = String.UnicodeScalarView()
        var line = 1
        for byte in file.bytes {
            guard let scalar = Self.scalar(windows1252: byte) else {
                return .failure(
                    failure(
                        file, line: line, "a byte of the line stands for nothing in Windows-1252",
                        "set the encoding that the export is in, in a profile that extends this one"))
            }
            if byte == UInt8(ascii: "\n") { line += 1 }
            text.append(scalar)
        }
        return .success(Array(String(text).utf8))
    }

    /// The scalars of the bytes 0x80 to 0x9F, 0 for the five that are not used; all others are their own.
    private static let upper: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    private static func scalar(windows1252 byte: UInt8) -> Unicode.Scalar? {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        let value = upper[Int(byte) - 0x80]
        return value == 0 ? nil : Unicode.Scalar(value)
    }
}
