import Content
import Money
import Programs

/// What each page has earned up to the as-of date, as far as it may be told: month by month as on the statements, and so
/// without the months in which its group is too small (SPEC K2, U1).
struct PageEarnings: Sendable {
    private var texts: [String: [String]] = [:]
    private var asOf = ""

    /// Nothing, for a site that does not tell.
    init() {}

    init(_ site: SiteContext) {
        guard let first = site.months.first, let last = site.months.last else { return }
        asOf = Words.longDate(site.asOf)
        let tables = OriginTables(site: site, months: first...last)
        for group in site.groups {
            for origin in tables.origins(.page, group) {
                guard let href = origin.href, !origin.isRest, origin.payments > 0 else { continue }
                texts[href, default: []].append(
                    "\(Figures.money(origin.earned, group.currency)) on \(Words.count(origin.payments, "payment"))")
            }
        }
    }

    /// What the page at an address has earned, in words with all that has to stand beside it (SPEC U5); `nil` where it
    /// is not told.
    func text(of page: Page, at href: String) -> String? {
        texts[href].map {
            "Up to \(asOf), this \(page.section.singular.lowercased()) has earned \(Words.list($0)), before refunds and "
                + "without months of few sales. \(Proof.notTypical)"
        }
    }
}
