import Accounting
import Diagnostics

/// Writes the templates of a site for the terminal.
public enum TemplateTable {
    private static let width = 100

    /// All templates: those of pages, those of directives, parts of others, and the files beside them.
    public static func list(_ catalog: TemplateCatalog) -> String {
        let groups = [
            ("Pages", catalog.entries.filter { $0.isRoot && !$0.name.hasPrefix("directives/") }),
            ("Directives", catalog.entries.filter { $0.isRoot && $0.name.hasPrefix("directives/") }),
            ("Parts", catalog.entries.filter { !$0.isRoot && $0.isUsed }),
            ("Unused", catalog.entries.filter { !$0.isUsed }),
        ]
        var table = TextTable([.left, .left, .left])
        for entry in groups.flatMap(\.1) { table.add([entry.name, entry.origin.rawValue, count(entry)]) }
        for asset in catalog.assets { table.add([asset.path, asset.origin.rawValue, ""]) }
        var lines = table.lines[...]
        var sections = groups.filter { !$0.1.isEmpty }.map { title, entries in
            "\(title)\n"
                + entries.map { entry in
                    (lines.popFirst() ?? "") + uses(entry, indent: 4)
                }.joined()
        }
        if !catalog.assets.isEmpty { sections.append("Files\n" + lines.joined()) }
        return sections.joined(separator: "\n")
    }

    /// One template with its fields: a line for each, what a page showed there below it.
    public static func fields(_ entry: TemplateEntry) -> String {
        var text = "\(entry.name), \(entry.origin.rawValue)"
        if let first = entry.pages.first {
            text += ": \(count(entry))" + (entry.pages.count > 1 ? ", such as \(first)" : ", \(first)")
        }
        text += "\n" + uses(entry, indent: 2) + "\n"
        var table = TextTable([.left, .left, .left])
        var examples: [String?] = []
        add(entry.fields, depth: 0, to: &table, &examples)
        let lines = table.lines
        let (name, kind) = widths(entry.fields, depth: 0)
        // Where the third column begins.
        let start = 2 + name + 2 + kind + 2
        for (line, example) in zip(lines, examples) {
            text += line
            if let example { text += String(repeating: " ", count: start) + "= \(shortened(example, start + 2))\n" }
        }
        if !entry.outerNames.isEmpty {
            text += "\n" + wrapped("From around it:", entry.outerNames, indent: 2)
        }
        return text
    }

    private static func add(
        _ fields: [TemplateField], depth: Int, to table: inout TextTable, _ examples: inout [String?]
    ) {
        for field in fields {
            let name = String(repeating: "  ", count: depth) + field.name
            let isFlag = field.kind == "flag"
            let holds = isFlag ? field.example.map { ": \($0)" } ?? "" : ""
            table.add([name, field.kind, field.meaning + holds])
            examples.append(isFlag ? nil : field.example)
            add(field.fields, depth: depth + 1, to: &table, &examples)
        }
    }

    private static func widths(_ fields: [TemplateField], depth: Int) -> (name: Int, kind: Int) {
        fields.reduce((0, 0)) { widest, field in
            let inner = widths(field.fields, depth: depth + 1)
            return (
                max(widest.0, depth * 2 + field.name.count, inner.name), max(widest.1, field.kind.count, inner.kind)
            )
        }
    }

    /// `31 statements`, or nothing for what no page uses.
    private static func count(_ entry: TemplateEntry) -> String {
        guard !entry.pages.isEmpty else { return entry.isUsed ? "–" : "" }
        let noun = entry.pages.count == 1 ? entry.noun.one : entry.noun.many
        return "\(entry.pages.count) \(noun)" + (entry.isPrivate ? " of the private edition" : "")
    }

    private static func uses(_ entry: TemplateEntry, indent: Int) -> String {
        let takes = entry.takes.isEmpty ? "" : wrapped("takes", entry.takes, indent: indent)
        return takes + (entry.takenBy.isEmpty ? "" : wrapped("taken by", entry.takenBy, indent: indent))
    }

    /// Names behind a word, with commas between them, in as many lines as they need.
    private static func wrapped(_ word: String, _ names: [String], indent: Int) -> String {
        let parts = names.enumerated().map { $0 + 1 < names.count ? $1 + "," : $1 }
        let lines = TerminalText.lines(of: parts, columns: width - indent - word.count - 1)
        let margin = String(repeating: " ", count: indent)
        return lines.enumerated().map { index, line in
            margin + (index == 0 ? word : String(repeating: " ", count: word.count)) + " " + line + "\n"
        }.joined()
    }

    /// A text on one line, cut where the line ends.
    private static func shortened(_ text: String, _ used: Int) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let room = max(30, width - used)
        return line.count <= room ? line : line.prefix(room - 1) + "…"
    }
}
