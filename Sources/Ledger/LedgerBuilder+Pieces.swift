import Diagnostics

/// Reading the files' records, by several workers at once.
///
/// The files are cut into pieces behind line ends. Each round takes the next pieces, one a worker. First every worker
/// reads a piece; then every worker takes all new texts of some parts of the symbols; last every worker puts the
/// finished rows of a piece where they belong. A line end may stand in quotes: the piece before the cut then reads on
/// past it, which shows where it ends, and the piece behind it is read again from there. So it makes no difference
/// how many workers there are or where files are cut.
extension LedgerBuilder {
    /// Where a file's next record starts, as far as it has been read.
    private struct Progress {
        var file = -1
        var offset = 0
        var line = 1
        /// Whether the rest of the file is left out.
        var isRefused = false
    }

    /// A stretch of a file that is to be read.
    private struct Cut {
        let file: Int
        let start: Int
        let limit: Int
    }

    /// Reads the records of all files whose headers are right.
    mutating func readRecords(pieceSize: Int, jobs: Int) {
        let cuts = headers.indices.filter { headers[$0] != nil }.flatMap { self.cuts(of: $0, pieceSize) }
        // A row has an id, three commas, and all but the last of a file a line end.
        let bound = cuts.reduce(0) { (sum: Int, cut: Cut) in sum + (cut.limit - cut.start) / 5 + 1 }
        let source = PieceSource(files: files, headers: headers, vocabulary: vocabulary, asOf: asOf)
        rows = [Row](unsafeUninitializedCapacity: min(bound, lineBound)) { places, count in
            var pieces = Array(repeating: LedgerPiece(), count: max(1, min(jobs, cuts.count)))
            var progress = Progress()
            var next = 0
            while next < cuts.count {
                let round = cuts[next..<min(next + pieces.count, cuts.count)]
                next += round.count
                pieces.removeLast(pieces.count - round.count)
                for (piece, cut) in zip(pieces.indices, round) {
                    pieces[piece].begin(file: cut.file, start: cut.start, limit: cut.limit)
                }
                Lanes.forEach(&pieces, jobs: jobs) { _, piece in source.read(&piece) }
                for piece in pieces.indices { settle(&pieces[piece], source, &progress, &count) }
                symbols.take(pieces, from: source.files, jobs: jobs)
                symbols.place(&pieces, in: places, jobs: jobs)
                for piece in pieces { gather(piece) }
            }
        }
    }

    private func cuts(of file: Int, _ pieceSize: Int) -> [Cut] {
        let bytes = files[file].bytes
        var cuts: [Cut] = []
        var start = bodies[file].offset
        while start < bytes.count {
            var limit = bytes.count
            if limit - start > pieceSize {
                limit = bytes[(start + pieceSize - 1)...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? limit
            }
            cuts.append(Cut(file: file, start: start, limit: limit))
            start = limit
        }
        return cuts
    }

    /// Fixes a piece's place behind the one before it, and reads it again where it was cut inside of quotes.
    private mutating func settle(
        _ piece: inout LedgerPiece, _ source: PieceSource, _ progress: inout Progress, _ rowCount: inout Int
    ) {
        if progress.file != piece.file {
            progress = Progress(file: piece.file, offset: bodies[piece.file].offset, line: bodies[piece.file].line)
        }
        if piece.start != progress.offset {
            piece.begin(file: piece.file, start: progress.offset, limit: piece.limit)
            source.read(&piece)
        }
        piece.firstLine = progress.line
        piece.firstRow = rowCount
        progress.offset = piece.end
        progress.line += piece.lineCount
        let fits = progress.line <= Int(UInt32.max) && rowCount + piece.rows.count < Int(Int32.max)
        if !fits, !progress.isRefused { refuseRows(of: piece.file) }
        if !fits || progress.isRefused {
            progress.isRefused = true
            piece.begin(file: piece.file, start: piece.end, limit: piece.end)
        }
        rowCount += piece.rows.count
    }

    /// Takes over what a piece has to say beside its rows.
    private mutating func gather(_ piece: LedgerPiece) {
        references += piece.references
        badRows += piece.badRows.map { $0 + piece.firstRow }
        oddRecords += piece.oddRecords.map { odd in
            odd.moved(lines: piece.firstLine - 1, rows: piece.firstRow)
        }
    }

    private mutating func refuseRows(of file: Int) {
        diagnostics.append(
            Diagnostic(
                .error, "ledger/too-many-rows", "the ledger has more rows than can be told apart",
                hint: "take old rows into a ledger of their own", at: Place(file: files[file].path)))
        taints.insertUnknownIDs()
    }
}
