import Diagnostics
import Memoization
import Programs

/// What a ``ContentReader`` has read, so that the next one of the same site, as of the same day, need only read what has
/// changed.
public struct ContentMemory: Sendable {
    /// A file of a section, with the page that was read from it.
    struct PageFile: Sendable {
        let inputs: [Stamp]
        /// What stands before the text.
        let front: ArraySlice<UInt8>
        let outcome: PageReader.Outcome?
        let diagnostics: [Diagnostic]
    }

    /// A text about a program.
    struct BodyFile: Sendable {
        let inputs: [Stamp]
        let body: ProgramBody?
        let diagnostics: [Diagnostic]
    }

    /// The content as it was put together last, and from what.
    struct Assembly: Sendable {
        let inputs: [Stamp]
        var content: SiteContent
        let diagnostics: [Diagnostic]
    }

    var kinds: [String: FileKind] = [:]
    var pages: [String: PageFile] = [:]
    var bodies: [String: BodyFile] = [:]
    var assets: [String: Stamped<Asset>] = [:]
    var assetFiles: [String: Stamp] = [:]
    var catalog = Memo<ProgramCatalog>()
    var finder = Memo<AssetFinder>()
    var assetPaths = Tracker<[String]>()
    var paths = Tracker<[String]>()
    var bodyPrograms = Tracker<[String]>()
    var settings = Memo<ReadSettings>()
    var targets = Tracker<ContentIndex.Targets>()
    var fronts = Tracker<[Stamp]>()
    var assembly: Assembly?

    /// The settings with what is wrong with them.
    struct ReadSettings: Sendable {
        let settings: SiteSettings
        let diagnostics: [Diagnostic]
    }

    /// A memory of nothing.
    public init() {}
}
