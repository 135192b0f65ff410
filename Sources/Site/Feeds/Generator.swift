/// What made the site, for feeds and the footer.
enum Generator {
    static let name = "Tallypress"
}
