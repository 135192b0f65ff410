import Memoization

/// What stays the same from one reading of a site's content to the next.
public struct ContentStamps: Sendable {
    /// The settings.
    public internal(set) var settings = Stamp()
    /// The programs that pages may name, with their offers.
    public internal(set) var catalog = Stamp()
    /// The images and downloads, with their bytes.
    public internal(set) var assets = Stamp()
    /// What links can lead to: which files are which pages.
    public internal(set) var targets = Stamp()
    /// All of the pages but their texts, and which texts about programs there are.
    public internal(set) var fronts = Stamp()
}
