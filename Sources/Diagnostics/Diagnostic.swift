/// Something that a user should know about their input: what is wrong, where, and what would be right.
public struct Diagnostic: Sendable, Hashable {
    /// A stable name such as `ledger/bad-amount`: the part that found it, a slash, what is wrong.
    public let code: String
    /// Whether it stops a build.
    public let severity: Severity
    /// What is wrong, as a sentence without its full stop.
    public let message: String
    /// What would be right, or what to do next.
    public let hint: String?
    /// Where it is wrong; `nil` for what is in no file, such as a folder that is missing.
    public let place: Place?
    /// Other places that belong to it, such as the row that a duplicate repeats, each with a label.
    public let related: [RelatedPlace]
    /// Whether the line that it is about is not shown beside it.
    public private(set) var hidesLine: Bool

    /// A diagnostic; `place` has no default, so that none is left without one by mistake.
    public init(
        _ severity: Severity, _ code: String, _ message: String, hint: String? = nil, at place: Place?,
        related: [RelatedPlace] = []
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.hint = hint
        self.place = place
        self.related = related
        hidesLine = false
    }

    /// The same without its line of the file, for lines that are private and may end up in a public log.
    public func hidingLine() -> Diagnostic {
        var diagnostic = self
        diagnostic.hidesLine = true
        return diagnostic
    }
}

extension Diagnostic: Comparable {
    /// Orders diagnostics by place, those without one first, then by severity and code, so that lists read like the
    /// files.
    public static func < (first: Diagnostic, second: Diagnostic) -> Bool {
        switch (first.place, second.place) {
        case (nil, .some): return true
        case (.some, nil): return false
        case (let a?, let b?) where a != b: return a < b
        default: break
        }
        if first.severity != second.severity { return first.severity < second.severity }
        if first.code != second.code { return first.code < second.code }
        return first.message < second.message
    }
}

extension Sequence where Element == Diagnostic {
    /// Whether any of the diagnostics is an error.
    public var hasErrors: Bool { contains { $0.severity == .error } }

    /// How many of the diagnostics have the given severity.
    public func count(of severity: Severity) -> Int {
        reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
    }
}
