extension EditGenerator {
    mutating func ledger(_ files: [String: String]) -> SiteEdit {
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

    mutating func terms() -> SiteEdit {
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

    mutating func settings() -> SiteEdit {
        let lines = [
            "", "tagline: On {{ number }}\n", "notice: Moving soon.\n", "publish: {rows: true}\n",
            "publish: {page_earnings: true, min_group: 1}\n", "search: false\n", "page_size: 1\n",
            "feeds: {content: whole}\n", "feeds: {limit: 1}\n", "holidays: [2026-03-16]\n", "currency: USD\n",
            "channels: [newsletter]\n", "markdown: {smart: false}\n", "unknown: key\n",
            "disclosure: {label: Promotion, text: We are paid.}\n",
        ]
        return SiteEdit("settings", ["Content/site.yml": EditedSites.settings + pick(lines)])
    }
}
