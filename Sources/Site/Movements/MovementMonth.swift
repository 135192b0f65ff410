/// The movements of a month, of all programs one after the other, divided into pages.
struct MovementMonth: Sendable {
    let sheets: [MovementSheet]
    let pageCount: Int

    /// The most lines that a page has.
    static let linesPerPage = 500

    /// Divides the movements where each is a line of its own; those that stand together make one page.
    init(_ sheets: [MovementSheet], isDivided: Bool) {
        var offset = 0
        self.sheets = sheets.map { sheet in
            var sheet = sheet
            sheet.offset = offset
            offset += sheet.lineCount
            return sheet
        }
        pageCount = isDivided ? max(1, (offset + Self.linesPerPage - 1) / Self.linesPerPage) : 1
    }

    /// The page, from 0, that a line stands on.
    func page(ofLine line: Int) -> Int { min(line / Self.linesPerPage, pageCount - 1) }

    /// The lines of a page, from 0.
    func lines(ofPage page: Int) -> Range<Int> {
        let start = page * Self.linesPerPage
        return start..<(page == pageCount - 1 ? Int.max : start + Self.linesPerPage)
    }

    /// The page of a program's opening balance, which stands before its first line.
    func openingPage(of sheet: MovementSheet) -> Int { page(ofLine: sheet.offset) }

    /// The page of its closing balance, which stands after its last line.
    func closingPage(of sheet: MovementSheet) -> Int {
        page(ofLine: sheet.lineCount == 0 ? sheet.offset : sheet.offset + sheet.lineCount - 1)
    }

    /// The page on which the lines of a kind begin; `nil` where a program has none.
    func page(of kind: MovementKind, _ sheet: MovementSheet) -> Int? {
        var start = sheet.offset
        for group in sheet.groups {
            if group.kind == kind { return page(ofLine: start) }
            start += group.lines.count
        }
        return nil
    }
}
