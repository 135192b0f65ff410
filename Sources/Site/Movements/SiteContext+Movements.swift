import Accounting
import Money

extension SiteContext {
    /// Where something of a program's movements stands: a month, an anchor below its address, and which of the month's
    /// pages it is on. `nil` where the program has no statement for the month, or no such page.
    func movementHref(
        _ month: YearMonth, _ program: String, _ name: String, on page: (MovementMonth, MovementSheet) -> Int?
    ) -> String? {
        let movements = movements.month(month)
        guard let sheet = movements.sheets.first(where: { $0.program == program }), let page = page(movements, sheet)
        else { return nil }
        return frame.link(MovementsBuilder.path(month, page: page)) + "#" + MovementSheet.anchor(program, name)
    }

    /// Where the movements of a kind begin; `nil` where a program has none in the month.
    func movementHref(_ month: YearMonth, _ program: String, _ kind: MovementKind) -> String? {
        movementHref(month, program, kind.rawValue) { $0.page(of: kind, $1) }
    }
}
