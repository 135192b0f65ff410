extension EditGenerator {
    mutating func page(_ files: [String: String]) -> (path: String, text: String)? {
        let pages = files.filter { $0.key.hasSuffix(".md") && !$0.key.hasPrefix("Content/programs/") }
            .sorted { $0.key < $1.key }
        return pages.isEmpty ? nil : pick(pages.map { ($0.key, $0.value) })
    }

    mutating func text(_ files: [String: String]) -> SiteEdit {
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

    mutating func front(_ files: [String: String]) -> SiteEdit {
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

    mutating func added() -> SiteEdit {
        let number = random.next(below: 4)
        let section = pick(["guides", "bonuses", "pages"])
        return SiteEdit(
            "add",
            [
                "Content/\(section)/new-\(number).md": EditedSites.page(
                    "New \(number)", chance(1, of: 4) ? "draft: true\n" : "tags: [new]\n", "Text.\n\n## More\n")
            ])
    }

    mutating func moved(_ files: [String: String]) -> SiteEdit {
        guard let (path, text) = page(files), chance(2, of: 3) else { return added() }
        let section = pick(["guides", "bonuses", "comparisons", "pages"])
        return SiteEdit("move", [path: nil, "Content/\(section)/moved-\(random.next(below: 3)).md": text])
    }
}
