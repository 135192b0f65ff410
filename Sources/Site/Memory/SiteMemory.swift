import Content
import Diagnostics
import Memoization

/// What a ``SiteBuilder`` has made of an edition of a site, so that the next one of the same edition, as of the same day
/// and for the same address, need only make what has changed.
public struct SiteMemory: Sendable {
    var chosenTemplates = Memo<PageTemplates>()
    var templateProblems = Memo<[Diagnostic]>()
    var templateNames = Tracker<[String]>()
    var groups = Memo<[CurrencyBooks]>()
    var totals = Memo<[Diagnostic]>()
    var assets = Memo<SiteAssets>()
    var theme = Memo<RenderedTheme>()
    var texts = TextMemory()
    var origins = Memo<LinkOrigins>()
    /// Whether nothing is wrong with the links that sub-ids lead back by.
    var originsAreSound = true
    var practices = Memo<[Diagnostic]>()
    var context = ContextMemory()
    var conversion = Memo<[Diagnostic]>()
    var allTexts = Tracker<[Stamp]>()
    var hasCalculator = Tracker<Bool>()
    var surroundings = Tracker<[Stamp]>()
    var plan = Memo<IndexedPlan>()
    var aliases = Memo<[Diagnostic]>()
    var links = LinkMemory()
    var disagreements = Memo<[Diagnostic]>()

    /// A memory of nothing.
    public init() {}
}
