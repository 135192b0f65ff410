import Diagnostics
import Preview
import Site

/// Edits of a site one after the other; after each, what is held is compared with what a clean build gives.
struct EditRun {
    /// The edits so far.
    private(set) var edits: [SiteEdit] = []
    private(set) var isGood = true
    let folder: EditedFolder
    /// What is to be held, by edition: the last site without errors.
    private var expected: CleanSite
    private var generation: Int

    init(_ files: [String: String], drafts: Bool) throws {
        folder = try EditedFolder(files, drafts: drafts)
        generation = folder.live.refresh(asOf: EditedFolder.asOf).generation
        expected = CleanSite(folder, editions: [.everyone, .affiliate])
    }

    /// Makes an edit; what is wrong with what is held then, or `nil`.
    mutating func complaint(after edit: SiteEdit, editions: Set<Edition>) throws -> String? {
        edits.append(edit)
        try folder.apply(edit.changes)
        let refresh = folder.live.refresh(asOf: EditedFolder.asOf)
        let clean = CleanSite(folder, editions: editions)
        isGood = !clean.diagnostics.hasErrors
        guard refresh.isGood == clean.isGood else { return "isGood is \(refresh.isGood)" }
        // Somebody has the page open that was edited.
        for path in edit.changes.keys { _ = folder.live.file(Self.page(of: path), edition: .everyone) }
        let found = (refresh.diagnostics + (folder.live.completeCheck() ?? [])).sorted()
        if found != clean.diagnostics {
            return "diagnostics are\n\(Self.list(found))and should be\n\(Self.list(clean.diagnostics))"
        }
        let before = expected
        if clean.isGood { expected = clean }
        let difference = SiteDifference(from: before.files, to: expected.files)
        guard difference.isCovered(by: refresh.change) else {
            return "the change is told to be `\(refresh.change)`; different are \(difference.files)"
        }
        let isNext = refresh.generation == generation + (refresh.change == .none ? 0 : 1)
        generation = refresh.generation
        guard isNext else { return "the generation is \(generation) after `\(refresh.change)`" }
        for edition in [Edition.everyone, .affiliate] {
            guard let files = expected.files[edition] else { continue }
            let paths = folder.live.paths(edition)
            guard Set(paths) == Set(files.keys), paths.count == files.count else {
                return "\(edition): paths differ: \(Set(paths).symmetricDifference(files.keys).sorted())"
            }
            for path in paths where folder.live.file(path, edition: edition) != files[path] {
                return "\(edition): `\(path)` differs:\n"
                    + Self.difference(folder.live.file(path, edition: edition)?.bytes ?? [], files[path]?.bytes ?? [])
            }
        }
        return nil
    }

    private static func page(of file: String) -> String {
        file.hasPrefix("Content/") && file.hasSuffix(".md")
            ? file.dropFirst("Content/".count).dropLast(".md".count) + "/index.html" : "index.html"
    }

    private static func list(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map {
            "  \($0.severity) \($0.place.map(String.init(describing:)) ?? "-") \($0.code) \($0.message)\n"
        }
        .joined()
    }

    /// The first lines in which two texts differ.
    private static func difference(_ held: [UInt8], _ clean: [UInt8]) -> String {
        let lines = [held, clean].map { String(decoding: $0, as: UTF8.self).split(separator: "\n") }
        let first = zip(lines[0], lines[1]).enumerated().first { $0.element.0 != $0.element.1 }
        return "  held:  \(first?.element.0.prefix(300) ?? "(shorter or longer)")\n"
            + "  clean: \(first?.element.1.prefix(300) ?? "")"
    }
}
