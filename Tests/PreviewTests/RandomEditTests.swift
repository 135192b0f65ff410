import Foundation
import Site
import Testing

@Suite("A site that is held, edited by chance")
struct RandomEditTests {
    /// How many edits are made in all. `TALLYPRESS_PREVIEW_EDITS` asks for more of them.
    static let count = ProcessInfo.processInfo.environment["TALLYPRESS_PREVIEW_EDITS"].flatMap(Int.init) ?? 320

    static let seeds: [UInt64] = [1, 2, 3, 4]

    @Test("After each of many edits, a site that is held is what a clean build gives", arguments: seeds)
    func edits(seed: UInt64) throws {
        let drafts = seed % 2 == 0
        var run = try EditRun(EditedSites.files, drafts: drafts)
        var generator = EditGenerator(seed: seed, files: run.folder.files)
        for number in 0..<(Self.count / Self.seeds.count) {
            if run.isGood { generator.good = run.folder.files }
            let edit = generator.edit(run.folder.files, isGood: run.isGood)
            // The private edition is made anew in part only: every edit would take twice as long.
            let editions: Set<Edition> = number % 4 == 0 ? [.everyone, .affiliate] : [.everyone]
            guard let complaint = try run.complaint(after: edit, editions: editions) else { continue }
            let smallest = try Self.smallest(run.edits, drafts: drafts)
            Issue.record(
                "\(smallest.complaint ?? complaint)\nafter:\n\(smallest.edits.map(\.description).joined(separator: "\n"))"
            )
            return
        }
    }

    /// The fewest edits of those given that still show that something is wrong, with what that is.
    static func smallest(_ edits: [SiteEdit], drafts: Bool) throws -> (edits: [SiteEdit], complaint: String?) {
        var smallest = edits
        var complaint = try Self.complaint(edits, drafts: drafts)
        guard complaint != nil else { return (edits, nil) }
        var size = max(1, edits.count / 2)
        while true {
            var (start, hasShrunk) = (0, false)
            while start < smallest.count {
                var fewer = smallest
                fewer.removeSubrange(start..<min(start + size, fewer.count))
                if let found = try Self.complaint(fewer, drafts: drafts) {
                    (smallest, complaint, hasShrunk) = (fewer, found, true)
                } else {
                    start += size
                }
            }
            if size == 1, !hasShrunk { return (smallest, complaint) }
            size = max(1, size / 2)
        }
    }

    private static func complaint(_ edits: [SiteEdit], drafts: Bool) throws -> String? {
        var run = try EditRun(EditedSites.files, drafts: drafts)
        for edit in edits {
            if let complaint = try run.complaint(after: edit, editions: [.everyone, .affiliate]) { return complaint }
        }
        return nil
    }
}
