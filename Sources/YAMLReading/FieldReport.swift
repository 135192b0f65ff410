import Diagnostics

/// Collects what is wrong with the fields of one file or several, under codes that begin with the caller's own name.
///
/// One report is handed down through all readers of a file, so that every mistake is found in one go. It is not for
/// sharing between threads: each worker has its own.
public final class FieldReport {
    /// What the codes begin with, such as `terms` in `terms/unknown-key`.
    public let prefix: String
    /// Everything found so far, in the order found.
    public private(set) var diagnostics: [Diagnostic] = []

    /// An empty report whose codes begin with `prefix`.
    public init(prefix: String) {
        self.prefix = prefix
    }

    /// Whether an error was reported.
    public var hasErrors: Bool { diagnostics.hasErrors }

    /// How many errors were reported: compare two counts to learn whether what was read in between is sound.
    public private(set) var errorCount = 0

    /// Adds an error with the code `PREFIX/name`, and returns it.
    @discardableResult
    public func error(
        _ name: String, _ message: String, hint: String? = nil, at place: Place, related: [RelatedPlace] = []
    ) -> Diagnostic {
        let diagnostic = Diagnostic(.error, "\(prefix)/\(name)", message, hint: hint, at: place, related: related)
        add(diagnostic)
        return diagnostic
    }

    /// Takes back an error for which another one is said instead.
    func withdraw(_ diagnostic: Diagnostic) {
        guard let index = diagnostics.lastIndex(of: diagnostic) else { return }
        diagnostics.remove(at: index)
        if diagnostic.severity == .error { errorCount -= 1 }
    }

    /// Adds a warning with the code `PREFIX/name`.
    public func warning(
        _ name: String, _ message: String, hint: String? = nil, at place: Place, related: [RelatedPlace] = []
    ) {
        add(Diagnostic(.warning, "\(prefix)/\(name)", message, hint: hint, at: place, related: related))
    }

    /// Adds a diagnostic that has its whole code already.
    public func add(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
        if diagnostic.severity == .error { errorCount += 1 }
    }
}
