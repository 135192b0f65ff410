internal import CYaml
import Diagnostics

/// Builds nodes from libyaml's events.
///
/// It stands on the C parser that Yams brings along rather than on Yams' own composer: that one knows the place of
/// only one of two equal keys, compares keys by all that they hold (which aliases can make endless), and copies each
/// name and tag. Events give every mark, and let depth and aliases be bounded before anything is built.
struct YAMLComposer {
    /// How deeply lists and mappings may stand in each other.
    static let maximumDepth = 64
    /// How many values aliases may stand for in one document, all told.
    static let maximumAliased = 10_000

    private let events: YAMLEventSource
    private let report: FieldReport
    private var anchors: [String: (node: YAMLNode, size: Int)] = [:]
    private var aliased = 0
    /// How many values were composed, those that aliases stand for included.
    private var size = 0

    /// A composer of the bytes, which must outlive it.
    init(_ bytes: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int, firstColumn: Int, report: FieldReport) {
        events = YAMLEventSource(bytes, file: file, firstLine: firstLine, firstColumn: firstColumn)
        self.report = report
    }

    /// The one document's value, or `nil` after the errors that end reading were reported.
    consuming func document() -> YAMLNode? {
        do throws(YAMLFailure) {
            return try compose()
        } catch {
            report.add(error.diagnostic)
            return nil
        }
    }

    private mutating func compose() throws(YAMLFailure) -> YAMLNode {
        var event = try events.next()
        while case .other = event.kind { event = try events.next() }
        guard case .documentStart = event.kind else { return YAMLNode(.mapping([]), at: events.start) }
        var node = try node(try events.next(), depth: 0)
        if node.isBlank { node = YAMLNode(.mapping([]), at: events.start) }
        event = try events.next()
        while case .other = event.kind { event = try events.next() }
        if case .documentStart = event.kind {
            throw failure(
                "several-documents", "a second document begins here",
                hint: "keep one document a file: remove the line `---`", at: event)
        }
        return node
    }

    private mutating func node(_ event: YAMLEvent, depth: Int) throws(YAMLFailure) -> YAMLNode {
        guard depth <= Self.maximumDepth else { throw YAMLFailure.tooDeep(at: events.place(event.mark)) }
        if let tag = event.tag {
            let place = events.place(event.mark)
            report.add(
                Diagnostic(
                    .error, "yaml/tag", "\(YAMLNode.quoted(Self.written(tag))) is a tag, which has no meaning here",
                    hint: "remove it: each field has the type that it is declared to have", at: place))
        }
        let before = size
        size += 1
        let node: YAMLNode
        switch event.kind {
        case .scalar(let text, let plain): node = YAMLNode(.scalar(text, plain: plain), at: events.place(event.mark))
        case .listStart: node = try list(from: event, depth: depth)
        case .mappingStart: node = try mapping(from: event, depth: depth)
        case .alias(let name): return try target(of: name, at: event)
        default: throw failure("syntax", "a value was expected here", hint: nil, at: event)
        }
        if let anchor = event.anchor { anchors[anchor] = (node, size - before) }
        return node
    }

    private mutating func list(from start: YAMLEvent, depth: Int) throws(YAMLFailure) -> YAMLNode {
        var items: [YAMLNode] = []
        while true {
            let event = try events.next()
            if case .listEnd = event.kind { return YAMLNode(.list(items), at: events.place(start.mark)) }
            items.append(try node(event, depth: depth + 1))
        }
    }

    private mutating func mapping(from start: YAMLEvent, depth: Int) throws(YAMLFailure) -> YAMLNode {
        var entries: [YAMLEntry] = []
        var keys = KeySet()
        while true {
            let event = try events.next()
            if case .mappingEnd = event.kind { return YAMLNode(.mapping(entries), at: events.place(start.mark)) }
            let key = try node(event, depth: depth + 1)
            let value = try node(try events.next(), depth: depth + 1)
            let place = events.place(event.mark)
            guard case .scalar(let text, _) = key.content else {
                report.add(
                    Diagnostic(
                        .error, "yaml/bad-key", "\(key.described) cannot be a key",
                        hint: "write a name before the colon",
                        at: place))
                continue
            }
            if let first = keys.insert(text, among: entries) {
                report.add(
                    Diagnostic(
                        .error, "yaml/duplicate-key", "the key \(YAMLNode.quoted(text)) is given twice",
                        hint: "remove one of the two", at: place,
                        related: [RelatedPlace("first given here", at: entries[first].place)]))
                continue
            }
            entries.append(YAMLEntry(text, at: place, value: value))
        }
    }

    /// What an alias stands for: what was read at its anchor, as often as the bound allows.
    private mutating func target(of name: String, at event: YAMLEvent) throws(YAMLFailure) -> YAMLNode {
        guard let (node, count) = anchors[name] else {
            throw failure(
                "unknown-alias", "no value before this one is named `&\(name)`",
                hint: "text that begins with `*` must stand in quotes", at: event)
        }
        size += count
        aliased += count
        guard aliased <= Self.maximumAliased else {
            throw failure(
                "too-many-aliases", "aliases stand for more than \(Self.maximumAliased) values",
                hint: "write the values out", at: event)
        }
        return node
    }

    /// A tag as it is written: libyaml gives what its short forms stand for.
    private static func written(_ tag: String) -> String {
        let standard = "tag:yaml.org,2002:"
        return tag.hasPrefix(standard) ? "!!" + tag.dropFirst(standard.count) : tag
    }

    private func failure(_ code: String, _ message: String, hint: String?, at event: YAMLEvent) -> YAMLFailure {
        YAMLFailure(diagnostic: Diagnostic(.error, "yaml/\(code)", message, hint: hint, at: events.place(event.mark)))
    }
}
