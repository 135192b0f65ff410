import Artifacts
import Preview
import Site

/// In which files two states of a site differ, of those editions that are known of both.
struct SiteDifference {
    /// The files that only one of the states has, or that are others.
    let files: [String]
    /// Whether nothing is different but style sheets and their addresses.
    private let isOfStyles: Bool

    init(from old: [Edition: [String: OutputFile]], to new: [Edition: [String: OutputFile]]) {
        let pairs = [Edition.everyone, .affiliate].compactMap { edition in
            old[edition].flatMap { old in new[edition].map { (old, $0) } }
        }
        files = pairs.flatMap { old, new in
            Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
        }
        isOfStyles = pairs.allSatisfy { Self.withoutStyles($0) == Self.withoutStyles($1) }
    }

    /// Whether a site that is told to have changed so may differ so.
    func isCovered(by change: Change) -> Bool {
        switch change {
        case .none: files.isEmpty
        case .styles: isOfStyles
        case .pages: true
        }
    }

    /// The files that are no style sheets, as if sheets never had new addresses.
    private static func withoutStyles(_ files: [String: OutputFile]) -> [String: String] {
        files.filter { !$0.key.hasSuffix(".css") }.mapValues {
            String(decoding: $0.bytes, as: UTF8.self).replacing(#/\.[0-9a-f]{12}\.css/#, with: ".css")
        }
    }
}
