import Foundation

/// What a server answered.
struct HTTPAnswer {
    let status: Int
    /// The headers, by their names in small letters.
    let headers: [String: String]
    let body: Data

    var text: String { String(decoding: body, as: UTF8.self) }

    /// Reads a whole answer.
    init(_ data: Data) throws {
        guard let end = data.firstRange(of: Data("\r\n\r\n".utf8)) else { throw CocoaError(.fileReadCorruptFile) }
        let lines = String(decoding: data[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let first = lines[0].split(separator: " ")
        guard first.count > 1, let status = Int(first[1]) else { throw CocoaError(.fileReadCorruptFile) }
        self.status = status
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(
                in: .whitespaces)
        }
        self.headers = headers
        body = data[end.upperBound...]
    }
}
