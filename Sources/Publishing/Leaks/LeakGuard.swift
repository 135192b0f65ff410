import Artifacts
import Diagnostics

/// Searches what is about to be published for values of the ledger that must stay private (SPEC U3).
///
/// A value counts as published where it stands as whole words: no letter, digit or underscore before or after it. It is
/// found as it is, as smart punctuation sets it, and as HTML, URLs and JSON escape it, one in the other too. E-mail addresses are found in any case,
/// and also those that stand within a longer value.
public struct LeakGuard: Sendable {
    /// What a pattern belongs to.
    struct Owner: Sendable {
        let column: String
        let place: Place
        /// Whether the pattern is an e-mail address within a longer value.
        var isPart = false
    }

    private(set) var owners: [Owner] = []
    private(set) var words = PatternSet()
    private(set) var addresses = PatternSet()

    /// A guard against nothing yet.
    public init() {}

    /// A guard against the values.
    public init(_ values: [PrivateValue]) {
        for value in values { add(value.bytes, column: value.column, at: value.place) }
    }

    /// Guards against one more value, unless it is too short to tell from ordinary words: below five characters, or
    /// eight if all are digits, and no e-mail address. White space around it does not count.
    ///
    /// A value that was added before is left out, so that what is found is reported at the first place.
    ///
    /// - Parameters:
    ///   - value: The value as UTF-8.
    ///   - column: The name of the ledger's column that it stands in.
    ///   - place: Where it stands in the ledger.
    public mutating func add(_ value: some Collection<UInt8>, column: String, at place: @autoclosure () -> Place) {
        let done: Void? = value.withContiguousStorageIfAvailable { add($0, column, place) }
        if done == nil { Array(value).withUnsafeBufferPointer { add($0, column, place) } }
    }

    private mutating func add(_ value: UnsafeBufferPointer<UInt8>, _ column: String, _ place: () -> Place) {
        let value = Self.trimmed(value)
        guard !value.isEmpty else { return }
        if EmailAddress.isWhole(value) {
            addAddress(value, Owner(column: column, place: place()))
            return
        }
        for range in EmailAddress.ranges(in: value) {
            addAddress(UnsafeBufferPointer(rebasing: value[range]), Owner(column: column, place: place(), isPart: true))
        }
        guard Self.isLong(value), words.insert(value, owner: Int32(owners.count)) else { return }
        if value.contains(UInt8(ascii: " ")) {
            // Forms and queries write a space as a plus sign.
            let query = value.map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "+") : $0 }
            _ = query.withUnsafeBufferPointer { words.insert($0, owner: Int32(owners.count)) }
        }
        if let smart = Typography.smart(value) {
            _ = smart.withUnsafeBufferPointer { words.insert($0, owner: Int32(owners.count)) }
        }
        owners.append(Owner(column: column, place: place()))
    }

    private mutating func addAddress(_ address: UnsafeBufferPointer<UInt8>, _ owner: Owner) {
        let folded = address.map(EmailAddress.folded)
        if folded.withUnsafeBufferPointer({ addresses.insert($0, owner: Int32(owners.count)) }) { owners.append(owner) }
    }

    private static func trimmed(_ value: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var rest = value[...]
        while let first = rest.first, first <= 0x20 { rest.removeFirst() }
        while let last = rest.last, last <= 0x20 { rest.removeLast() }
        return UnsafeBufferPointer(rebasing: rest)
    }

    /// Whether a value is long enough to be searched for (U3). Characters are Unicode scalars.
    private static func isLong(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        var characters = 0
        var isNumber = true
        for byte in value where byte & 0xC0 != 0x80 {
            characters += 1
            if byte < 0x30 || byte > 0x39 { isNumber = false }
        }
        return characters >= (isNumber ? 8 : 5)
    }

    /// Every value that shows in the files, as errors at its place in the ledger, sorted; empty where nothing leaks.
    ///
    /// A value is reported once, with the first places where it shows and a count of the others, and does not appear in
    /// the message, because messages end up in public logs.
    ///
    /// - Parameter jobs: How many workers search, at least 1. The result does not depend on it.
    public func search(_ files: [OutputFile], jobs: Int) -> [Diagnostic] {
        guard !owners.isEmpty else { return [] }
        let search = LeakSearch(words: words, addresses: addresses)
        let leaks = Workers.map(files.count, jobs: jobs, chunk: 8) { search.leaks(in: files[$0]) }
        return LeakReport(owners: owners, files: files, leaks: leaks).diagnostics
    }
}
