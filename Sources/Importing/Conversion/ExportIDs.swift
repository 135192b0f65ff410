import Diagnostics

/// The ids of the rows of one export: no two rows may have the same, unless the profile has them numbered.
struct ExportIDs {
    private struct Key: Hashable {
        let program: Int
        let id: String
    }

    let profile: ImportProfile
    private var seen: [Key: (place: Place, count: Int)] = [:]

    init(profile: ImportProfile) {
        self.profile = profile
    }

    /// Notes a row's id, numbering it where it repeats one; returns an error where it may not.
    mutating func claim(_ row: inout ExportRow) -> Diagnostic? {
        let key = Key(program: row.program, id: row.id)
        guard let (place, count) = seen[key] else {
            seen[key] = (row.source.place, 1)
            return nil
        }
        if profile.repeats == .number {
            seen[key] = (place, count + 1)
            row.id += "#\(count + 1)"
            return nil
        }
        return Diagnostic(
            .error, "import/duplicate-id", "the export has two rows with the id \(Text.quoted(row.id))",
            hint: "in a profile that extends `\(profile.id)`, build `id` from columns that tell them apart, or set "
                + "`repeats: number`",
            at: row.source.place(of: .id), related: [RelatedPlace("the other row", at: place)])
    }
}
