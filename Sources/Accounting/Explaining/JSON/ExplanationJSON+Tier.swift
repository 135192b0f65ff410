import Money
import Programs

extension ExplanationJSON {
    /// How a tier was found.
    func finding(_ finding: TierFinding) -> JSONText {
        let terms = program.terms[Int(finding.standing.terms)]
        let tiers = zip(terms.tiers, finding.needs).map { tier, needs in
            JSONText.object([
                ("id", .string(tier.id)), ("name", .string(tier.name)), ("needs", self.needs(needs, on: finding.day)),
            ])
        }
        let grant = finding.grant.map { grant in
            JSONText.object([
                ("tier", .string(grant.tier)), ("from", date(grant.from)), ("to", grant.to.map(date) ?? .null),
            ])
        }
        return .object([
            ("id", .string(program.tier(finding.standing).id)), ("name", .string(program.tier(finding.standing).name)),
            ("terms_from", date(terms.from)), ("review", .string(finding.review.rawValue)),
            ("demotion", .flag(terms.tierPolicy.demotion)), ("day", date(finding.day)),
            ("measured", .string(terms.tiers[finding.measured].id)),
            ("kept", .optional(finding.kept.map { terms.tiers[$0].id })), ("grant", grant ?? .null),
            ("tiers", .list(tiers)),
        ])
    }

    private func needs(_ needs: NeedsFinding, on day: CivilDate) -> JSONText {
        let head: (String) -> [(String, JSONText)] = { [("kind", .string($0)), ("met", .flag(needs.holds))] }
        switch needs {
        case .none: return .object(head("none"))
        case .grant: return .object(head("grant"))
        case .all(let parts, _):
            return .object(head("all") + [("parts", .list(parts.map { self.needs($0, on: day) }))])
        case .any(let parts, _):
            return .object(head("any") + [("parts", .list(parts.map { self.needs($0, on: day) }))])
        case .condition(let condition, let have, _):
            let measure = condition.measure
            return .object(
                head("condition") + Self.members(of: condition, money) + [
                    ("have", measure.metric.isMoney ? money(have) : .number(Int(have))),
                    ("from", measure.window.map { date($0.dayBefore(endingOn: day).adding(days: 1)) } ?? .null),
                    ("to", date(day)),
                ])
        }
    }
}
