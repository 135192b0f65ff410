/// How an export's bytes are text. Nothing is guessed: a file in another encoding than the profile's is an error.
enum ExportEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    /// With a byte order mark, which says which byte comes first.
    case utf16 = "utf-16"
    case windows1252 = "windows-1252"
}
