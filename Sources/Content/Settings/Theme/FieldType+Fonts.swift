import Diagnostics
import YAMLReading

extension FieldType where Value == ThemeFonts {
    /// A stack by its name, a list of families, or `{text: …, titles: …}` with either.
    static var themeFonts: FieldType {
        FieldType(blankIsAbsent: true) { node, name, report in
            if case .mapping = node.content {
                guard var fields = MappingReader(node, named: "`\(name)`", report: report) else { return nil }
                let fonts = ThemeFonts(
                    text: fields.optional("text", .fontFamilies), titles: fields.optional("titles", .fontFamilies))
                fields.finish()
                return fonts
            }
            return FieldType<String>.fontFamilies.read(node, name, report).map { ThemeFonts(text: $0, titles: $0) }
        }
    }
}

extension FieldType where Value == String {
    /// A stack by its name, or families in a list that ends in a generic one; as a style sheet writes them.
    fileprivate static var fontFamilies: FieldType {
        FieldType { node, name, report in
            if case .list(let items) = node.content { return families(items, node, name, report) }
            let stacks = FontStack.allCases.map(\.rawValue)
            let stack = FieldType<String>.scalar { text, node, name, report in
                if let stack = FontStack(rawValue: text) { return stack.families }
                report.error(
                    "bad-font", "there is no font stack \(node.described)",
                    hint: Suggestion.nearest(to: text, among: stacks).map { "did you mean `\($0)`?" }
                        ?? "write one of \(stacks.joined(separator: ", ")), or families as a list: `[Georgia, serif]`",
                    at: node.place)
                return nil
            }
            return stack.read(node, name, report)
        }
    }

    private static func families(
        _ items: [YAMLNode], _ node: YAMLNode, _ name: String, _ report: FieldReport
    ) -> String? {
        let before = report.errorCount
        let names = items.compactMap { FieldType<String>.fontFamily.read($0, name, report) }
        guard report.errorCount == before else { return nil }
        guard let last = names.last, genericFamilies.contains(last) else {
            report.error(
                "bad-font", "the list of `\(name)` does not end in a family that every system has",
                hint: "add one of \(genericFamilies.joined(separator: ", ")) as the last", at: node.place)
            return nil
        }
        return names.map { genericFamilies.contains($0) ? $0 : "\"\($0)\"" }.joined(separator: ",")
    }

    /// The name of a family: nothing in it can end the quotes that it is put into.
    private static var fontFamily: FieldType {
        scalar { text, node, name, report in
            let isFit = text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
                    || " -_.".utf8.contains(byte)
            }
            if isFit, text.contains(where: { $0.isLetter }) { return text }
            report.error(
                "bad-font", "\(node.described) cannot be the name of a font family",
                hint: "write the name alone, without quotes of its own, such as `Gill Sans`", at: node.place)
            return nil
        }
    }
}

/// What style sheets call the families that every system has.
private let genericFamilies = [
    "serif", "sans-serif", "monospace", "system-ui", "ui-serif", "ui-sans-serif", "ui-monospace", "ui-rounded",
]
