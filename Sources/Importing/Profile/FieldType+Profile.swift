import Diagnostics
import YAMLReading

extension FieldType where Value == [YAMLNode] {
    /// One value, or a list of them.
    static var oneOrMore: FieldType {
        FieldType { node, name, report in
            if case .list(let items) = node.content { return items }
            guard node.text != nil, !node.isBlank else {
                report.error(
                    "wrong-type", "`\(name)` must be a value or a list of values, not \(node.described)",
                    hint: "write `\(name): value` or `\(name): [value, value]`", at: node.place)
                return nil
            }
            return [node]
        }
    }
}

extension FieldType where Value == [String] {
    /// One text, or a list of them; texts may be empty.
    static var texts: FieldType {
        FieldType<[YAMLNode]>.oneOrMore.map { nodes, _, name, report in
            let texts = nodes.compactMap { FieldType<String>.text.read($0, name, report) }
            return texts.count == nodes.count ? texts : nil
        }
    }
}

extension FieldType where Value == ColumnSource {
    /// The name of a column, or a list of names; an empty list takes a column of the extended profile away.
    static var columns: FieldType {
        FieldType<[YAMLNode]>.oneOrMore.map { nodes, node, name, report in
            let headers = nodes.compactMap { FieldType<String>.nonEmptyText.read($0, name, report) }
            return headers.count == nodes.count ? ColumnSource(headers: headers, place: node.place) : nil
        }
    }
}

extension FieldType where Value == DatePattern {
    /// The form of a date.
    static var datePattern: FieldType {
        scalar { text, node, name, report in
            if let pattern = DatePattern(text) { return pattern }
            report.error(
                "bad-date-form", "`\(name)` is no form of a date: \(node.described)",
                hint: "write year, month and day as they stand, such as `MM/DD/YYYY`, `D MMM YYYY` or "
                    + "`YYYY-MM-DD time`",
                at: node.place)
            return nil
        }
    }
}
