import Diagnostics

/// A JSON value, written with its keys in the order given, so that the same values give the same bytes.
public indirect enum JSONText: Sendable {
    /// The value `null`.
    case null
    /// `true` or `false`.
    case flag(Bool)
    /// A whole number. Money is never one, but a decimal string (SPEC §6).
    case number(Int)
    /// A text, escaped when it is written.
    case string(String)
    /// Values in order.
    case list([JSONText])
    /// Keys with their values, in the order in which they are written; no key may come twice.
    case object([(String, JSONText)])

    /// A string, or `null`.
    public static func optional(_ text: String?) -> JSONText { text.map(JSONText.string) ?? .null }

    /// The text, each element of the outer lists and objects on a line of its own down to the given depth.
    public func render(depth: Int = 4) -> String {
        var text = ""
        write(to: &text, depth: depth, indent: 0)
        return text + "\n"
    }

    /// The text on one line, without any white space.
    public func compact() -> String {
        switch self {
        case .list(let elements): "[" + elements.map { $0.compact() }.joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { JSONRenderer.quote($0.0) + ":" + $0.1.compact() }.joined(separator: ",") + "}"
        default: String(render().dropLast())
        }
    }

    private func write(to text: inout String, depth: Int, indent: Int) {
        switch self {
        case .null: text += "null"
        case .flag(let flag): text += flag ? "true" : "false"
        case .number(let number): text += String(number)
        case .string(let string): text += JSONRenderer.quote(string)
        case .list(let elements):
            Self.write(elements.map { (nil, $0) }, "[", "]", to: &text, depth: depth, indent: indent)
        case .object(let members):
            Self.write(members.map { ($0.0, $0.1) }, "{", "}", to: &text, depth: depth, indent: indent)
        }
    }

    private static func write(
        _ parts: [(key: String?, value: JSONText)], _ open: String, _ close: String, to text: inout String, depth: Int,
        indent: Int
    ) {
        text += open
        let breaks = depth > 0 && !parts.isEmpty
        for (index, part) in parts.enumerated() {
            if index > 0 { text += breaks ? "," : ", " }
            if breaks { text += "\n" + String(repeating: " ", count: indent + 1) }
            if let key = part.key { text += JSONRenderer.quote(key) + ": " }
            part.value.write(to: &text, depth: depth - 1, indent: indent + 1)
        }
        if breaks { text += "\n" + String(repeating: " ", count: indent) }
        text += close
    }
}
