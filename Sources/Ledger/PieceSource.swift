import Money

/// What every worker that reads pieces needs to know.
struct PieceSource {
    let files: [LedgerFile]
    let headers: [LedgerHeader?]
    let vocabulary: Vocabulary
    let asOf: CivilDate

    /// Reads every record that starts in the piece.
    func read(_ piece: inout LedgerPiece) {
        guard let header = headers[piece.file] else { return }
        files[piece.file].bytes.withUnsafeBufferPointer { bytes in
            var reader = PieceReader(bytes, header, vocabulary, asOf: asOf)
            reader?.read(&piece)
        }
    }
}
