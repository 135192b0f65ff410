import Accounting
import Content
import Money

/// Pages as structured data in the vocabulary of schema.org, as JSON-LD.
enum StructuredData {
    /// The text for a script element, in which `<` would end it.
    private static func text(_ members: [(String, JSONText)], questions: [PageQuestion] = []) -> String {
        let page = questions.isEmpty ? members : [("@graph", .list([.object(members), faq(questions, of: members)]))]
        let json = JSONText.object([("@context", .string("https://schema.org"))] + page).compact()
        return json.replacing("<", with: "\\u003c")
    }

    /// The questions that a page answers, beside what the page itself is.
    private static func faq(_ questions: [PageQuestion], of page: [(String, JSONText)]) -> JSONText {
        let asked = questions.map { question in
            let answer = question.statesBooks ? "\(question.answer)\n\(Proof.notTypical)" : question.answer
            return JSONText.object([
                ("@type", .string("Question")), ("name", .string(question.question)),
                ("acceptedAnswer", .object([("@type", .string("Answer")), ("text", .string(answer))])),
            ])
        }
        return .object(
            [("@type", .string("FAQPage"))] + page.filter { ["url", "inLanguage"].contains($0.0) }
                + [("mainEntity", .list(asked))])
    }

    /// The start page: the site and who publishes it.
    static func site(_ site: SiteContext) -> String {
        text([
            ("@type", .string("WebSite")), ("name", .string(site.frame.title)),
            ("url", .string(site.frame.absolute("/"))), ("inLanguage", .string(site.frame.language)),
            ("publisher", organization(site)),
        ])
    }

    private static func organization(_ site: SiteContext) -> JSONText {
        .object([
            ("@type", .string("Organization")), ("name", .string(site.frame.author)),
            ("url", .string(site.frame.absolute("/"))),
        ])
    }

    /// A page that lists others or tells of a program.
    static func page(
        _ site: SiteContext, path: String, name: String, crumbs: [LinkView], questions: [PageQuestion] = []
    ) -> String {
        var members: [(String, JSONText)] = [
            ("@type", .string("WebPage")), ("name", .string(name)), ("url", .string(site.frame.absolute(path))),
            ("inLanguage", .string(site.frame.language)),
        ]
        if !crumbs.isEmpty { members.append(("breadcrumb", breadcrumbs(site, crumbs, name: name, path: path))) }
        return text(members, questions: questions)
    }

    /// A statement: a set of figures over a time.
    static func statement(_ site: SiteContext, path: String, name: String, first: CivilDate, last: CivilDate) -> String
    {
        let files = [("statement.json", "application/json"), ("statement.csv", "text/csv")].map { file, type in
            JSONText.object([
                ("@type", .string("DataDownload")), ("encodingFormat", .string(type)),
                ("contentUrl", .string(site.frame.absolute(path) + file)),
            ])
        }
        return text([
            ("@type", .string("Dataset")), ("name", .string("Affiliate earnings, \(name)")),
            (
                "description",
                .string(
                    "What the affiliate programs promoted on \(site.frame.title) earned, held, reversed and paid in \(name)."
                )
            ), ("url", .string(site.frame.absolute(path))), ("temporalCoverage", .string("\(first)/\(last)")),
            ("isAccessibleForFree", .flag(true)), ("creator", organization(site)), ("distribution", .list(files)),
        ])
    }

    /// A page written in Markdown.
    static func article(
        _ site: SiteContext, _ page: Page, crumbs: [LinkView], questions: [PageQuestion]
    ) -> String {
        guard page.section.isPromotional else {
            return self.page(site, path: page.path, name: page.title, crumbs: crumbs, questions: questions)
        }
        var members: [(String, JSONText)] = [
            ("@type", .string("Article")), ("headline", .string(page.title)),
            ("url", .string(site.frame.absolute(page.path))), ("inLanguage", .string(site.frame.language)),
        ]
        if let description = site.summary(of: page) { members.append(("description", .string(description))) }
        if let date = page.date { members.append(("datePublished", .string(date.description))) }
        if let changed = page.lastChange { members.append(("dateModified", .string(changed.description))) }
        let image = page.image.flatMap { site.assets[$0] }.map(site.frame.absolute) ?? site.frame.picture
        if let image { members.append(("image", .string(image))) }
        // Of the site's author nobody knows whether it is a person; one whom a page names is.
        let author = page.author.map {
            JSONText.object([("@type", .string("Person")), ("name", .string($0))])
        }
        members += [("author", author ?? organization(site)), ("publisher", organization(site))]
        members.append(("mainEntityOfPage", .string(site.frame.absolute(page.path))))
        members.append(("breadcrumb", breadcrumbs(site, crumbs, name: page.title, path: page.path)))
        return text(members, questions: questions)
    }

    private static func breadcrumbs(_ site: SiteContext, _ crumbs: [LinkView], name: String, path: String) -> JSONText {
        // Links start with the base path, whose slash is the last of the site's address.
        var entries = crumbs.map { ($0.label, site.frame.baseURL + $0.href.dropFirst(site.frame.basePath.count)) }
        entries.append((name, site.frame.absolute(path)))
        let items = entries.enumerated().map { index, entry in
            JSONText.object([
                ("@type", .string("ListItem")), ("position", .number(index + 1)), ("name", .string(entry.0)),
                ("item", .string(entry.1)),
            ])
        }
        return .object([("@type", .string("BreadcrumbList")), ("itemListElement", .list(items))])
    }
}
