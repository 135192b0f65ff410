import Diagnostics

/// Reads the bytes of a YAML file, or of the front matter of another file, into nodes with their places.
public enum YAMLDocument {
    /// The document's value; an empty mapping for an empty document, and `nil` after errors were reported.
    ///
    /// The bytes are UTF-8, with BOM or without. `firstLine` is the line of `file` on which they begin, above 1 for
    /// front matter, and `firstColumn` the column on which each of their lines begins, above 1 for what is moved in. What
    /// is wrong with the form is reported under codes of its own: `yaml/syntax`,
    /// `yaml/bad-encoding`, `yaml/duplicate-key`, `yaml/bad-key`, `yaml/several-documents`, `yaml/tag`,
    /// `yaml/unknown-alias`, `yaml/too-deep`, `yaml/too-many-aliases`.
    public static func read(
        _ bytes: some Collection<UInt8>, file: String, firstLine: Int = 1, firstColumn: Int = 1,
        report: FieldReport
    ) -> YAMLNode? {
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let content = ContiguousArray(hasMark ? bytes.dropFirst(3) : bytes.dropFirst(0))
        let before = report.errorCount
        let node = content.withUnsafeBufferPointer { buffer in
            YAMLComposer(buffer, file: file, firstLine: firstLine, firstColumn: firstColumn, report: report).document()
        }
        return report.errorCount == before ? node : nil
    }

    /// A reader of the document's fields, or `nil` after errors were reported. `name` says in messages what the
    /// mapping is, such as `site.yml`.
    public static func readMapping(
        _ bytes: some Collection<UInt8>, file: String, firstLine: Int = 1, named name: String, report: FieldReport
    ) -> MappingReader? {
        read(bytes, file: file, firstLine: firstLine, report: report)
            .flatMap { MappingReader($0, named: name, report: report) }
    }
}
