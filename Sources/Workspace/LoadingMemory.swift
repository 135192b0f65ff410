import Content
import Diagnostics
import Importing
import Memoization
import Templates

/// What a ``SiteLoader`` has read and worked out, so that the next one of the same site, as of the same day, need only
/// look at what has changed.
public struct LoadingMemory: Sendable {
    /// All that a look at the folder finds.
    struct Found: Sendable, Equatable {
        let files: [Stamp]
        let problems: [Diagnostic]
    }

    var found = Tracker<Found>()
    /// The site as it was loaded last.
    var last: LoadedSite?
    var content = FolderScan()
    var theme = FolderScan()
    var paths = Tracker<[String]>()
    var sorted = Memo<SortedFiles>()
    var themeSet = Memo<TemplateSet>()
    var templates = Tracker<[Stamp]>()
    var assets = Tracker<[Stamp]>()
    var programs = Memo<ReadPrograms>()
    var profiles = Memo<ProfileLibrary>()
    var read = ContentMemory()
    var rates = Memo<ReadRates>()
    var ledger = Memo<ReadLedger>()
    var books = Memo<KeptBooks>()

    /// A memory of nothing.
    public init() {}
}
