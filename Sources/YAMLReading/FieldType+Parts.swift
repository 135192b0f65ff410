import Diagnostics

extension FieldType {
    /// A list whose items are of one type. Items that are not are reported and left out; an empty one is `[]`, and one
    /// that need not be given may have nothing after its colon.
    public static func list<Item>(of item: FieldType<Item>) -> FieldType where Value == [Item] {
        FieldType(blankIsAbsent: true) { node, name, report in
            guard case .list(let items) = node.content else {
                report.error(
                    "wrong-type", "`\(name)` must be a list, not \(node.described)",
                    hint: "write it as `[…]`, or as lines that begin with `- `", at: node.place)
                return nil
            }
            return items.compactMap { item.read($0, name, report) }
        }
    }

    /// A list with at least one item.
    public static func nonEmptyList<Item>(of item: FieldType<Item>) -> FieldType where Value == [Item] {
        FieldType.list(of: item).map { items, node, name, report in
            if case .list(let nodes) = node.content, nodes.isEmpty {
                report.error("empty-list", "`\(name)` is empty", hint: "give it at least one item", at: node.place)
                return nil
            }
            return items
        }
    }

    /// A mapping with fields of their own; what `read` does not ask for is reported as unknown. Messages name it by its
    /// field, or by `name`, such as `a tier`, where it is one of several.
    public static func mapping(called name: String? = nil, _ read: @escaping (_ reader: inout MappingReader) -> Value?)
        -> FieldType
    {
        FieldType(blankIsAbsent: true) { node, field, report in
            guard var reader = MappingReader(node, named: name ?? "`\(field)`", report: report) else { return nil }
            let value = read(&reader)
            reader.finish()
            return value
        }
    }

    /// A mapping whose keys are names that the user gives, all with values of one type, in the order written.
    public static func dictionary<Item>(of item: FieldType<Item>) -> FieldType
    where Value == [(key: String, place: Place, value: Item)] {
        FieldType(blankIsAbsent: true) { node, name, report in
            guard case .mapping(let entries) = node.content else {
                report.error(
                    "wrong-type", "`\(name)` must be a mapping of names to values, not \(node.described)",
                    hint: "write lines of the form `name: value` under `\(name):`", at: node.place)
                return nil
            }
            return entries.compactMap { entry in
                item.read(entry.value, entry.key, report).map { (entry.key, entry.place, $0) }
            }
        }
    }
}
