import Diagnostics

/// Reads the fields of a mapping one by one, each as the type that it is declared to have.
///
/// What is wrong goes into the report: a field of the wrong type at its value, a missing one at the mapping, and, by
/// ``finish()``, every key that nobody asked for at that key, with the nearest of those asked for as a suggestion.
/// ``FieldType/mapping(_:)`` calls it by itself.
public struct MappingReader {
    /// Where the mapping begins.
    public let place: Place
    /// Where what is wrong with it goes.
    public let report: FieldReport
    private let name: String
    private let entries: [YAMLEntry]
    private var asked: [String] = []
    /// What was said of keys that are missing: one that turns out to be misspelt is said of once.
    private var missing: [String: Diagnostic] = [:]

    /// A reader of a mapping. A value that is none is reported, and gives no reader. The name says in messages what the
    /// mapping is, such as `site.yml` or `a tier`.
    public init?(_ node: YAMLNode, named name: String, report: FieldReport) {
        guard case .mapping(let entries) = node.content else {
            report.error(
                "wrong-type", "\(name) must be a mapping, not \(node.described)",
                hint: "write lines of the form `key: value`", at: node.place)
            return nil
        }
        self.init(entries: entries, at: node.place, named: name, report: report)
    }

    /// A reader of entries that are at hand.
    public init(entries: [YAMLEntry], at place: Place, named name: String, report: FieldReport) {
        self.entries = entries
        self.place = place
        self.name = name
        self.report = report
    }

    /// Whether the mapping has the key, with a value or with nothing after its colon.
    public mutating func has(_ key: String) -> Bool {
        entry(key) != nil
    }

    /// The key's entry, whatever its value is, or `nil` without one.
    public mutating func entry(_ key: String) -> YAMLEntry? {
        if !asked.contains(key) { asked.append(key) }
        return entries.first { $0.key == key }
    }

    /// The field's value, or `nil` where it is left out or, after a report, not of the type.
    public mutating func optional<Value>(_ key: String, _ type: FieldType<Value>) -> Value? {
        guard let entry = entry(key), !(type.blankIsAbsent && entry.value.isBlank) else { return nil }
        return type.read(entry.value, key, report)
    }

    /// The field's value, or `nil` after a report where it is missing or not of the type.
    public mutating func required<Value>(_ key: String, _ type: FieldType<Value>, hint: String? = nil) -> Value? {
        guard let entry = entry(key), !(type.blankIsAbsent && entry.value.isBlank) else {
            missing(key, hint: hint)
            return nil
        }
        return type.read(entry.value, key, report)
    }

    /// Reports that a key is missing, at the mapping.
    public mutating func missing(_ key: String, hint: String? = nil) {
        missing[key] = report.error(
            "missing-key", "\(name) has no `\(key)`", hint: hint ?? "add `\(key): …`", at: place)
    }

    /// Reports that none of several keys is there, of which one is needed, at the mapping, with the code `PREFIX/name`.
    public mutating func missing(anyOf keys: [String], _ name: String, _ message: String, hint: String) {
        let said = report.error(name, message, hint: hint, at: place)
        for key in keys { missing[key] = said }
    }

    /// The entry that most likely was to have the key, which is spelt otherwise, or `nil`.
    public func misspelling(of key: String) -> YAMLEntry? {
        unread.first { Suggestion.nearest(to: $0.key, among: asked) == key }
    }

    /// The entries whose keys were not asked for yet, in the order written.
    public var unread: [YAMLEntry] { entries.filter { !asked.contains($0.key) } }

    /// Counts further keys as known, for those that somebody else reads.
    public mutating func ignore(_ keys: [String]) {
        asked += keys.filter { !asked.contains($0) }
    }

    /// Reports every key that was not asked for. Call it once, after the last field. A key that is missing, and stands
    /// there misspelt, is one mistake and one error.
    public func finish() {
        for entry in unread {
            if let meant = Suggestion.nearest(to: entry.key, among: asked), let said = missing[meant] {
                report.withdraw(said)
            }
            report.error(
                "unknown-key", "\(name) has no key \(YAMLNode.quoted(entry.key))",
                hint: Suggestion.hint(for: entry.key, among: asked, noun: "keys"), at: entry.place)
        }
    }
}
