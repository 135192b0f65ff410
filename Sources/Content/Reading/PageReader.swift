import Diagnostics
import Money
import YAMLReading

/// Reads the files of sections into pages. What is wrong with one page is reported and hides nothing of the others.
struct PageReader {
    let asOf: CivilDate
    let programs: ProgramCatalog
    let assets: AssetFinder

    /// How long a description may be before search engines and cards cut it, in characters.
    static let longestDescription = 160

    /// The page in a file, or `nil` after errors that leave none. What is wrong with its front matter is reported and
    /// left out of the page, so that its text is looked at too.
    func read(_ file: ContentFile, in section: Section, report: FieldReport) -> Outcome? {
        let slug = slug(of: file.path, in: section, report: report)
        guard let parts = FrontMatter(file, report: report) else { return nil }
        var fields = parts.reader
        var places: [String: Place] = [:]
        for entry in fields.unread { places[entry.key] = entry.value.place }
        let title = fields.required("title", .nonEmptyText)
        let description = fields.optional("description", .nonEmptyText)
        let date = section.isPromotional ? fields.required("date", .date) : fields.optional("date", .date)
        let updated = fields.optional("updated", .date)
        // What should be a draft and does not say so well is not published meanwhile.
        let draft = fields.optional("draft", .flag) ?? (places["draft"] != nil)
        let publish = fields.optional("publish", .date)
        let expires = fields.optional("expires", .date)
        let tags = tags(fields.optional("tags", .list(of: .tag)) ?? [], report: report)
        let named = namedPrograms(&fields, report: report)
        let offer = fields.optional("offer", .offer.map(known))
        let image = fields.optional("image", .nonEmptyText.map { assets.image($0, $1, $2, $3, page: file.path) })
        let order = fields.optional("order", .wholeNumber(-1_000_000...1_000_000))
        let noindex = fields.optional("noindex", .flag) ?? false
        let layout = fields.optional("layout", .word(of: PageLayout.self))
        let template = fields.optional("template", .nonEmptyText)
        let author = fields.optional("author", .nonEmptyText)
        let aliases = fields.optional("aliases", .list(of: .alias)) ?? []
        let uses = fields.optional("uses", .list(of: Self.practice)) ?? []
        fields.finish()

        let place = Place(file: file.path)
        if let date, let updated, updated < date {
            report.error(
                "updated-before-date", "`updated` is \(updated), before `date`, which is \(date)",
                hint: "`updated` is the day of the last change: write \(date) or later, or leave it out",
                at: places["updated"] ?? place)
        }
        if let publish, let expires, expires < publish {
            report.error(
                "expires-before-publish", "the page expires on \(expires), before it is published on \(publish)",
                hint: "write the last day of the offer as `expires`", at: places["expires"] ?? place)
        }
        if layout != nil, template != nil {
            report.error(
                "layout-and-template", "`layout` and `template` are both given",
                hint: "keep `template`, whose file decides about all of the page, or `layout`",
                at: places["template"] ?? place)
        }
        // A draft is not published yet: what it still lacks is no warning before it is.
        checkDescription(
            description, isGiven: draft || places["description"] != nil, section: section, places, file, report)
        guard let slug else { return nil }
        let isExpired = expires.map { $0 < asOf } ?? (places["expires"] != nil)
        if !isExpired, let offer { checkExpiry(of: offer, at: places["offer"] ?? place, report: report) }
        let page = Page(
            section: section, slug: slug, path: section.urlPrefix + slug + "/", source: parts.source,
            title: title ?? slug, description: description, date: date, updated: updated, publish: publish,
            expires: expires, isExpired: isExpired, tags: tags, programs: named, offer: offer, image: image,
            order: order, noindex: noindex, layout: layout, template: template, author: author, aliases: aliases,
            uses: uses, places: places)
        if draft { return .leftOut(LeftOutPage(page: page, reason: .draft)) }
        if let publish, publish > asOf { return .leftOut(LeftOutPage(page: page, reason: .scheduled(publish))) }
        return .page(page)
    }

    /// What a file of a section is.
    enum Outcome: Sendable {
        case page(Page)
        case leftOut(LeftOutPage)

        /// The page, part of the site or not.
        var page: Page {
            switch self {
            case .page(let page): page
            case .leftOut(let left): left.page
            }
        }
    }

    private func slug(of path: String, in section: Section, report: FieldReport) -> String? {
        let slug = ContentPath.split(ContentPath.name(of: path)).stem
        guard Slug.isValid(slug) else {
            let better = Slug.make(from: slug)
            report.error(
                "bad-slug", "the file's name `\(slug)` cannot stand in an address",
                hint: better.isEmpty
                    ? "name the file with small letters, digits and `-`" : "rename the file to `\(better).md`",
                at: Place(file: path))
            return nil
        }
        if section == .pages, Slug.reserved.contains(slug) {
            report.error(
                "reserved-slug", "the address `/\(slug)/` belongs to the site itself",
                hint: "give the file another name, such as `about-\(slug).md`", at: Place(file: path))
            return nil
        }
        return slug
    }

    private func tags(_ tags: [PlacedTag], report: FieldReport) -> [Tag] {
        var unique: [PlacedTag] = []
        for tag in tags {
            if let first = unique.first(where: { $0.tag.slug == tag.tag.slug }) {
                report.warning(
                    "duplicate-tag", "the tag `\(tag.tag.name)` is given twice", hint: "remove one of the two",
                    at: tag.place, related: [RelatedPlace("first given here", at: first.place)])
            } else {
                unique.append(tag)
            }
        }
        return unique.map(\.tag)
    }

    private func namedPrograms(_ fields: inout MappingReader, report: FieldReport) -> [String] {
        let one = fields.optional("program", .placedName)
        let several = fields.optional("programs", .list(of: .placedName))
        if let one, several != nil {
            report.error(
                "program-twice", "`program` and `programs` are both given",
                hint: "keep `programs`, and name all of them in it", at: one.place)
        }
        var ids: [String] = []
        for (id, place) in several ?? one.map({ [$0] }) ?? [] {
            if let problem = programs.problem(program: id) {
                report.error(problem.code, problem.message, hint: problem.hint, at: place)
            }
            // The page is about a program all the same.
            if !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    private func known(_ offer: OfferReference, _ node: YAMLNode, _ name: String, _ report: FieldReport)
        -> OfferReference?
    {
        guard let problem = programs.problem(offer: offer) else { return offer }
        report.error(problem.code, problem.message, hint: problem.hint, at: node.place)
        return nil
    }
}
