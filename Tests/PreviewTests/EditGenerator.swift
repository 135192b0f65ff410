import TestSupport

/// Makes up edits, one after the other, that fit a site as it then is.
struct EditGenerator {
    private var random: SeededGenerator
    /// What the files held when the site was last without errors.
    var good: [String: String]

    init(seed: UInt64, files: [String: String]) {
        random = SeededGenerator(seed: seed)
        good = files
    }

    /// An edit of a site whose files are given. Where there are errors it mostly mends them.
    mutating func edit(_ files: [String: String], isGood: Bool) -> SiteEdit {
        if !isGood, chance(3, of: 4) { return mended(files) }
        switch random.next(below: 24) {
        case 0..<6: return text(files)
        case 6..<10: return front(files)
        case 10, 11: return ledger(files)
        case 12: return terms()
        case 13, 14: return settings()
        case 15, 16: return template(files)
        case 17: return style(files)
        case 18: return asset(files)
        case 19, 20: return moved(files)
        case 21: return removed(files)
        case 22: return broken(files)
        default: return other(files)
        }
    }

    private mutating func chance(_ share: Int, of whole: Int) -> Bool { random.next(below: whole) < share }

    private mutating func pick<Value>(_ values: [Value]) -> Value { values[random.next(below: values.count)] }

    private mutating func page(_ files: [String: String]) -> (path: String, text: String)? {
        let pages = files.filter { $0.key.hasSuffix(".md") && !$0.key.hasPrefix("Content/programs/") }
            .sorted { $0.key < $1.key }
        return pages.isEmpty ? nil : pick(pages.map { ($0.key, $0.value) })
    }

    private func mended(_ files: [String: String]) -> SiteEdit {
        var changes: [String: String?] = files.filter { good[$0.key] == nil }.mapValues { _ in nil }
        for (path, text) in good where files[path] != text { changes[path] = text }
        return SiteEdit("mend", changes)
    }

    private mutating func text(_ files: [String: String]) -> SiteEdit {
        guard let (path, text) = page(files) else { return added() }
        let number = random.next(below: 100)
        let pieces = [
            "A paragraph, number \(number).", "## Heading \(number)", "## More", "See [a page](/guides/start/).",
            "See [a part](/guides/other/#more).", "See [an end](/guides/other/#end).", "See [none](/guides/none/).",
            "A [link](aff:acme/trial#place-\(number % 3)).", "A [link](aff:bolt/trial).", "A [link](aff:acme/late).",
            "Earned {{ acme.earned.2026-03 }} in March 2026.", "The title is {{ site.title }}.",
            "```earnings\nperiod: total\nby: page\n```", "```tiers\nprogram: acme\n```",
            "```calculator\nprograms: [acme]\ncustomers: [\(number % 3 + 1), 4]\nprice: [50.00]\nchurn: [5]\nmonths: [2]\n```",
            "```faq\n- question: Why \(number)?\n  answer: So.\n```", "![A ladder](../assets/ladder.svg)",
            "[A file](../assets/extra.txt)", "A [draft](/guides/new-1/).", "{{ nobody.earned.total }}",
        ]
        let piece = pick(pieces)
        guard let fence = text.range(of: "\n---\n"), chance(1, of: 4) else {
            return SiteEdit("text", [path: text + "\n" + piece + "\n"])
        }
        return SiteEdit("whole text", [path: text[..<fence.upperBound] + piece + "\n"])
    }

    private mutating func front(_ files: [String: String]) -> SiteEdit {
        guard let (path, text) = page(files), let fence = text.range(of: "\n---\n") else { return added() }
        let number = random.next(below: 10)
        let lines = [
            "title: Title \(number)", "description: It is {{ acme.rate }} of \(number).",
            "description: Number \(number).",
            "tags: [first, tag-\(number % 3)]", "draft: true", "draft: false", "publish: 2026-12-01",
            "order: \(number)",
            "noindex: true", "aliases: [/old-\(number % 3)/]", "updated: 2026-03-\(number + 10)",
            "date: 2026-02-0\(number % 9 + 1)", "image: ../assets/ladder.svg", "layout: landing", "template: special",
            "expires: 2026-03-\(number + 10)", "program: bolt", "programs: [acme]", "offer: acme/trial",
            "uses: [coupons]",
            "author: Kim Roe", "colour: red",
        ]
        let line = pick(lines)
        let key = line.prefix { $0 != ":" }
        let kept = text[..<fence.lowerBound].split(separator: "\n").filter { !$0.hasPrefix(key + ":") }
        let front = kept.joined(separator: "\n") + "\n" + line
        return SiteEdit("front", [path: front + text[fence.lowerBound...]])
    }

    private mutating func added() -> SiteEdit {
        let number = random.next(below: 4)
        let section = pick(["guides", "bonuses", "pages"])
        return SiteEdit(
            "add",
            [
                "Content/\(section)/new-\(number).md": EditedSites.page(
                    "New \(number)", chance(1, of: 4) ? "draft: true\n" : "tags: [new]\n", "Text.\n\n## More\n")
            ])
    }

    private mutating func ledger(_ files: [String: String]) -> SiteEdit {
        let path = "Content/ledger/2026.csv"
        guard let text = files[path] else { return SiteEdit("ledger", [path: EditedSites.files[path]]) }
        let number = random.next(below: 1000)
        let rows = [
            "row-1\(number),2026-03-15,sale,acme,customer-\(number % 5)x,Suite,monthly,\(number).00,,start.top,\n",
            "row-2\(number),2026-03-16,renewal,acme,customer-anna,Suite,monthly,120.00,,other,\n",
            "row-3\(number),2026-03-17,sale,bolt,customer-emil,Pro,,19.99,,bolt-or-acme,3.00\n",
            "row-4\(number),2026-03-26,payout,acme,,,,1.00,,,\n", "row-5\(number),2026-03-18,bonus,bolt,,,,2.50,,,\n",
            "row-6\(number),2026-03-19,sale,acme,How to start,Suite,monthly,5.00,,,\n",
        ]
        switch random.next(below: 6) {
        case 0: return SiteEdit("bad row", [path: text + "row-7\(number),2026-03-32,sale,acme,,,,1.0,,,\n"])
        case 1:
            let lines = text.split(separator: "\n")
            guard lines.count > 2 else { return SiteEdit("ledger", [path: EditedSites.files[path]]) }
            return SiteEdit("fewer rows", [path: lines.dropLast().map { $0 + "\n" }.joined()])
        case 2:
            return SiteEdit("another file", ["Content/ledger/more.csv": text.prefix { $0 != "\n" } + "\n" + pick(rows)])
        default: return SiteEdit("row", [path: text + pick(rows)])
        }
    }

    private mutating func terms() -> SiteEdit {
        switch random.next(below: 6) {
        case 0:
            return SiteEdit(
                "offer",
                [
                    "Content/programs/acme.yml": EditedSites.program(
                        "Acme", currency: "USD", offer: pick(["trial", "late"]))
                ])
        case 1: return SiteEdit("body", ["Content/programs/bolt.md": "About [Bolt](aff:bolt/trial#intro)."])
        case 2: return SiteEdit("bad body", ["Content/programs/none.md": "About none."])
        case 3: return SiteEdit("bad terms", ["Content/programs/bolt.yml": "name: Bolt\nurl: \n"])
        default:
            let percent = 10 + random.next(below: 5)
            return SiteEdit(
                "percent", ["Content/programs/bolt.yml": EditedSites.program("Bolt", currency: "EUR", percent: percent)]
            )
        }
    }

    private mutating func settings() -> SiteEdit {
        let lines = [
            "", "tagline: On {{ number }}\n", "notice: Moving soon.\n", "publish: {rows: true}\n",
            "publish: {page_earnings: true, min_group: 1}\n", "search: false\n", "page_size: 1\n",
            "feeds: {content: whole}\n", "feeds: {limit: 1}\n", "holidays: [2026-03-16]\n", "currency: USD\n",
            "channels: [newsletter]\n", "markdown: {smart: false}\n", "unknown: key\n",
            "disclosure: {label: Promotion, text: We are paid.}\n",
        ]
        return SiteEdit("settings", ["Content/site.yml": EditedSites.settings + pick(lines)])
    }

    private mutating func template(_ files: [String: String]) -> SiteEdit {
        let number = random.next(below: 10)
        let all: [(String, String)] = [
            (
                "special",
                "{{<layout}}\n{{$main}}\n<b>\(number)</b>{{> partials/disclosure}}{{> partials/prose}}\n{{/main}}\n{{/layout}}\n"
            ),
            (
                "guide",
                "{{<layout}}\n{{$main}}\n<i>\(number)</i>{{> partials/disclosure}}{{> partials/prose}}\n{{/main}}\n{{/layout}}\n"
            ),
            ("guide", "<p>{{title}} \(number)</p>{{{body}}}\n"), ("tag", "{{unknown_name}}\n"),
            ("partials/running-foot", "<p>\(number)</p>\n"), ("partials/related", ""), ("gude", "{{title}}\n"),
            ("directives/tiers", "<p>{{#has_tiers}}\n"), ("404", "<p>{{title}} \(number)</p>\n"),
        ]
        if chance(1, of: 3), let own = files.keys.filter({ $0.hasSuffix(".mustache") }).min() {
            return SiteEdit("theme's template again", [own: nil])
        }
        let (name, text) = pick(all)
        return SiteEdit("template", ["Templates/\(name).mustache": text])
    }

    private mutating func style(_ files: [String: String]) -> SiteEdit {
        let number = random.next(below: 10)
        let path = "Templates/assets/" + pick(["theme.css", "article.css", "search.js", "calculator.js", "card.png"])
        if files[path] != nil, chance(1, of: 3) { return SiteEdit("theme's asset again", [path: nil]) }
        return SiteEdit("theme's asset", [path: "/* \(number) */\n"])
    }

    private mutating func asset(_ files: [String: String]) -> SiteEdit {
        switch random.next(below: 4) {
        case 0: return SiteEdit("download", ["Content/assets/extra.txt": "\(random.next(below: 3))\n"])
        case 1: return SiteEdit("no picture", ["Content/assets/ladder.svg": nil])
        case 2: return SiteEdit("double", ["Content/assets/ladder@2x.svg": EditedSites.picture(width: 80)])
        default:
            return SiteEdit(
                "picture", ["Content/assets/ladder.svg": EditedSites.picture(width: 40 + random.next(below: 3))])
        }
    }

    private mutating func moved(_ files: [String: String]) -> SiteEdit {
        guard let (path, text) = page(files), chance(2, of: 3) else { return added() }
        let section = pick(["guides", "bonuses", "comparisons", "pages"])
        return SiteEdit("move", [path: nil, "Content/\(section)/moved-\(random.next(below: 3)).md": text])
    }

    private mutating func removed(_ files: [String: String]) -> SiteEdit {
        let folder = pick([
            "Content/guides/", "Content/bonuses/", "Content/assets/", "Templates/", "Content/ledger/", "Content/",
        ])
        let isWhole = chance(1, of: 3)
        let paths = files.keys.filter { $0.hasPrefix(folder) }.sorted()
        guard !paths.isEmpty else { return added() }
        let gone = isWhole ? paths : [pick(paths)]
        return SiteEdit("remove", Dictionary(uniqueKeysWithValues: gone.map { ($0, nil) }))
    }

    private mutating func broken(_ files: [String: String]) -> SiteEdit {
        guard !files.isEmpty else { return added() }
        let path = pick(files.keys.sorted())
        let text = files[path] ?? ""
        return SiteEdit("half written", [path: String(text.prefix(random.next(below: text.count + 1)))])
    }

    private mutating func other(_ files: [String: String]) -> SiteEdit {
        switch random.next(below: 6) {
        case 0:
            return SiteEdit(
                "rates",
                ["Content/rates.csv": "date,base,quote,rate\n2026-01-01,EUR,USD,1.\(10 + random.next(below: 5))\n"])
        case 1: return SiteEdit("no rates", ["Content/rates.csv": nil])
        case 2: return SiteEdit("stray", ["Content/guides/notes.txt": "Notes.\n"])
        case 3: return SiteEdit("stray template", ["Templates/notes.txt": "Notes.\n"])
        case 4:
            guard let path = files.keys.sorted().first else { return added() }
            return SiteEdit("the same again", [path: files[path]])
        default: return SiteEdit("empty", [:])
        }
    }
}
