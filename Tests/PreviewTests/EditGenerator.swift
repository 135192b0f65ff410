import TestSupport

/// Makes up edits, one after the other, that fit a site as it then is.
struct EditGenerator {
    var random: SeededGenerator
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

    mutating func chance(_ share: Int, of whole: Int) -> Bool { random.next(below: whole) < share }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[random.next(below: values.count)] }

    private func mended(_ files: [String: String]) -> SiteEdit {
        var changes: [String: String?] = files.filter { good[$0.key] == nil }.mapValues { _ in nil }
        for (path, text) in good where files[path] != text { changes[path] = text }
        return SiteEdit("mend", changes)
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
