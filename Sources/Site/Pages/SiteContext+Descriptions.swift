import Content

extension SiteContext {
    /// What the page's front matter says that it is about, with its figures.
    func description(of page: Page) -> String? { text(at: page.path)?.description ?? page.description }

    /// The description as it stands away from its page, in lists, feeds and search results: with the note that belongs
    /// to figures of the books (SPEC U5). Without a description it is the first paragraph, in the form that `shorten`
    /// gives it, or nothing.
    func summary(of page: Page, shorten: ((String) -> String)? = nil) -> String? {
        let first = self.text(at: page.path)?.firstParagraph ?? ""
        let text = description(of: page) ?? (first.isEmpty ? nil : shorten?(first))
        let statesBooks = self.text(at: page.path)?.summaryStatesBooks == true
        return text.map { statesBooks ? "\($0) \(Proof.notTypical)" : $0 }
    }
}
