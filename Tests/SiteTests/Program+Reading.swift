import Programs
import Testing

extension Program {
    /// A program of one entry of terms, read from its parts; an issue is recorded for every error in them.
    static func reading(tiers: String, hold: String = "{days: 30}", _ more: String = "") throws -> Program {
        let text = """
            name: Acme
            url: https://acme.example
            currency: USD
            terms:
              - from: 2020-01-01
                tier_policy: {review: payment, demotion: true, lock: start}
                tiers: [\(tiers)]
                hold: \(hold)
                \(more)
            """
        let (programs, problems) = ProgramReader().readAll([("Content/programs/acme.yml", Array(text.utf8))])
        for error in problems where error.severity == .error { Issue.record("\(TestSite.describe(error))") }
        return try #require(programs.first)
    }
}
