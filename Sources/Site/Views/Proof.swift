import Templates

/// How the figures of a page were computed, and the files to check them by. Fields that views share.
struct Proof: Sendable {
    let notes: [TextView]
    let downloads: [DownloadView]
    /// The SHA-256 of the first download.
    let checksum: String

    /// What stands wherever figures of the books do (U5).
    static let notTypical = "Past results are not typical and promise nothing."

    static func fields<View: Sendable>(_ proof: @escaping @Sendable (View) -> Proof) -> [ViewField<View>] {
        [
            .list("notes", "How the figures were computed, in paragraphs", TextView.self) { proof($0).notes },
            .text("not_typical", "That past results promise nothing") { _ in notTypical },
            .list("downloads", "The figures as files", DownloadView.self) { proof($0).downloads },
            .text("checksum_file", "The file that the checksum is of") { proof($0).downloads.first?.label },
            .text("checksum", "That file's SHA-256") { proof($0).checksum },
            .text("checksum_short", "The first digits of it") { String(proof($0).checksum.prefix(8)) },
        ]
    }
}
