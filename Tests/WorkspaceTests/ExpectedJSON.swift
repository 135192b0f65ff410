/// A JSON value that a test expects, or that the product wrote.
enum ExpectedJSON: Decodable, Equatable {
    case null
    case flag(Bool)
    case number(Double)
    case string(String)
    case list([ExpectedJSON])
    case object([String: ExpectedJSON])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let string = try? container.decode(String.self) {
            self = .string(string)
        } else if let list = try? container.decode([ExpectedJSON].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: ExpectedJSON].self))
        }
    }

    /// Where `actual` is not what is expected, with both values. It may have more keys than are expected, but not more
    /// or fewer elements of a list.
    func differences(from actual: ExpectedJSON?, at path: String = "") -> [String] {
        guard let actual else { return ["\(path) is missing"] }
        switch (self, actual) {
        case (.object(let expected), .object(let found)):
            return expected.keys.sorted().flatMap { key in
                (expected[key] ?? .null).differences(from: found[key], at: "\(path).\(key)")
            }
        case (.list(let expected), .list(let found)):
            guard expected.count == found.count else {
                return ["\(path) has \(found.count) elements instead of \(expected.count)"]
            }
            return expected.indices.flatMap { expected[$0].differences(from: found[$0], at: "\(path)[\($0)]") }
        default:
            return self == actual ? [] : ["\(path) is \(actual.text) instead of \(text)"]
        }
    }

    private var text: String {
        switch self {
        case .null: "null"
        case .flag(let flag): "\(flag)"
        case .number(let number): "\(number)"
        case .string(let string): "\"\(string)\""
        case .list: "a list"
        case .object: "an object"
        }
    }
}
