import Synchronization

/// Tells something that was read or worked out from everything else, and from itself as it was before.
///
/// Whatever is worked out from things with the same stamps is the same, so it need not be worked out again. Stamps are
/// compared and never printed: which number one has says nothing.
public struct Stamp: Sendable, Hashable {
    private static let last = Atomic<UInt64>(0)

    private let number: UInt64

    /// A stamp unlike all others.
    public init() { number = Self.last.add(1, ordering: .relaxed).newValue }
}
