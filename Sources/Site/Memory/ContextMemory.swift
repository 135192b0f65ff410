import Ledger
import Memoization

/// What a ``SiteContext`` was made of, so that the next one of the same site need only work out what has changed.
struct ContextMemory: Sendable {
    var relations = Memo<PageRelations>()
    var frame = Memo<SiteFrame>()
    var addresses = Tracker<[String: String]>()
    var customerNumbers = Memo<[Symbol: Int]>()
    var sources = Memo<[SiteContext.SubIDKey: SaleSource]>()
    var sourcesBySubID = Tracker<[SiteContext.SubIDKey: SaleSource]>()
    var basis = Tracker<[Stamp]>()
    var movements = Memo<MovementBook>()
    var pageEarnings = Memo<PageEarnings>()
}
