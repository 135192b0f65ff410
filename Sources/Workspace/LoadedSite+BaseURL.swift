import Content

extension LoadedSite {
    /// The same site at another address.
    public func at(_ baseURL: BaseURL) -> LoadedSite {
        var content = content
        content.settings.baseURL = baseURL
        return LoadedSite(
            content: content, programs: programs, ledger: ledger, books: books, rates: rates, profiles: profiles,
            templates: templates, stamp: stamp, stamps: stamps, bookDiagnostics: bookDiagnostics,
            pageDiagnostics: pageDiagnostics)
    }
}
