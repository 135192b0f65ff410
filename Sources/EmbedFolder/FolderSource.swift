/// The Swift source that holds a folder.
///
/// Each file is one string literal: the compiler copies it into the binary without work, and nothing is done with it
/// before the files are asked for. The literals are escaped rather than raw, because a raw literal cannot hold a
/// carriage return without the compiler turning it into a line feed.
struct FolderSource {
    private let type: String
    private var source: String

    /// The source of an enumeration with a name, whose files are of a type, for a folder of the package.
    init(name: String, type: String, folder: String) {
        self.type = type
        source = """
            // Generated from the package's folder \(folder). Do not edit.

            /// The files of the folder \(folder) that are built into the program.
            public enum \(name) {
                /// The files, sorted by path.
                public static let files: [\(type)] = [

            """
    }

    /// Adds a file. One that is no UTF-8 becomes a literal of the scalars U+0000 to U+00FF, one for each byte.
    mutating func add(path: String, bytes: [UInt8]) {
        source += "        \(type)(path: "
        Self.write(path.unicodeScalars, to: &source)
        if let text = String(validating: bytes, as: UTF8.self) {
            source += ", text: "
            Self.write(text.unicodeScalars, to: &source)
        } else {
            source += ", scalars: "
            Self.write(bytes.map { Unicode.Scalar($0) }, to: &source)
        }
        source += "),\n"
    }

    /// The whole file.
    func finished() -> String {
        source + "    ]\n}\n"
    }

    private static func write(_ scalars: some Sequence<Unicode.Scalar>, to source: inout String) {
        source += "\""
        for scalar in scalars {
            switch scalar {
            case "\"", "\\": source += "\\\(scalar)"
            case "\n": source += "\\n"
            case " "..."~": source.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x80 || scalar.properties.isWhitespace || scalar == "\u{FEFF}":
                source += "\\u{\(String(scalar.value, radix: 16))}"
            default: source.unicodeScalars.append(scalar)
            }
        }
        source += "\""
    }
}
