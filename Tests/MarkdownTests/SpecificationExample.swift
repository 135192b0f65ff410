import Foundation
import Testing

/// An example of the CommonMark or GFM specification, as the fixtures hold it.
struct SpecificationExample: Decodable, CustomTestStringConvertible {
    let example: Int
    let section: String
    let markdown: String
    let html: String

    var testDescription: String { "\(example), \(section)" }

    /// The examples in a file of Tests/Fixtures/Markdown.
    static func all(in file: String, testFile: String = #filePath) throws -> [SpecificationExample] {
        let tests = URL(fileURLWithPath: testFile).deletingLastPathComponent().deletingLastPathComponent()
        let url = tests.appendingPathComponent("Fixtures/Markdown/\(file)")
        return try JSONDecoder().decode([SpecificationExample].self, from: Data(contentsOf: url))
    }
}
