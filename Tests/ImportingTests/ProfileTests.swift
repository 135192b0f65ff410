import Diagnostics
import Testing

@testable import Importing

@Suite("Profiles")
struct ProfileTests {
    private static func problems(_ text: String, named name: String = "a") -> [String] {
        ProfileLibrary([ProfileFile(path: "Content/imports/\(name).yml", bytes: Array(text.utf8))]).check().map(\.whole)
    }

    private static let head = "name: a\nbasis: b\ncolumns: {id: N, date: D}\n"

    @Test(
        "A profile's mistakes are all reported, with place and hint",
        arguments: [
            (
                "name: a\n",
                [
                    "import/missing-key Content/imports/a.yml:1:1: the profile has no `basis`",
                    "import/missing-key Content/imports/a.yml:1:1: the profile has no `columns`",
                    "import/missing-key Content/imports/a.yml:1:1: the profile has no `rows`",
                ]
            ),
            (
                "name: a\nbasis: b\ncolumns: {id: N}\nrows: []\n",
                ["import/missing-key Content/imports/a.yml:1:1: `columns` has no `date`"]
            ),
            (
                head + "colums: {}\nrows: []\n",
                [
                    "import/unknown-key Content/imports/a.yml:4:1: the profile has no key `colums`. did you mean `columns`?"
                ]
            ),
            (
                head + "rows: [{when: {S: x}}]\n",
                ["import/exactly-one Content/imports/a.yml:4:8: a rule needs one of `type`, `skip` and `reversed`"]
            ),
            (head + "rows: [{type: sale, skip: x}]\n", ["import/exactly-one Content/imports/a.yml:4:8"]),
            (
                head + "rows: [{type: sales}]\n",
                ["import/bad-word Content/imports/a.yml:4:15: `type` cannot be `sales`. did you mean `sale`?"]
            ),
            (head + "rows: [{reversed: payout}]\n", ["import/bad-word Content/imports/a.yml:4:19"]),
            (
                head + "date: dd.mm.yy\nrows: []\n",
                ["import/bad-date-form Content/imports/a.yml:4:7: `date` is no form of a date: `dd.mm.yy`"]
            ),
            (
                head + "date: [M/D/YYYY, DD/MM/YYYY]\nrows: []\n",
                ["import/ambiguous-dates Content/imports/a.yml:4:7: `date` has both orders of day and month"]
            ),
            (head + "header: {}\nrows: []\n", ["import/exactly-one Content/imports/a.yml:4:9: `header` needs one of"]),
            (head + "amounts: {form: \"1,2\"}\nrows: []\n", ["import/bad-word Content/imports/a.yml:4:17"]),
            (head + "revisions: newest\nrows: []\n", ["import/bad-word Content/imports/a.yml:4:12"]),
            (
                "extends: sharasale\n",
                [
                    "import/unknown-profile Content/imports/a.yml:1:10: there is no import profile `sharasale` to extend. did you mean `shareasale`?"
                ]
            ),
            ("extends: a\n", ["import/circular-profile Content/imports/a.yml:1:10"]),
            ("name: [\n", ["yaml/syntax Content/imports/a.yml"]),
        ])
    func mistakes(text: String, expected: [String]) {
        let found = Self.problems(text)
        #expect(found.count == expected.count, "\(found)")
        for (found, expected) in zip(found, expected) { #expect(found.hasPrefix(expected)) }
    }

    @Test("Two forms of dates that cannot be taken for one another may stand side by side")
    func severalForms() {
        #expect(Self.problems(Self.head + "date: [MM/DD/YYYY, D MMM YYYY, YYYY-MM-DD]\nrows: []\n") == [])
    }

    @Test("A profile that extends another joins columns and programs with its own, and replaces all else")
    func extending() throws {
        let base = """
            name: Base
            basis: b
            columns: {id: N, date: D, amount: A, customer: C}
            programs: {x: acme}
            date: DD/MM/YYYY
            rows: [{type: lead}]
            """
        let own = """
            extends: base
            columns: {amount: Sum, customer: []}
            programs: {y: acme}
            rows: [{type: sale}]
            """
        let site = Sample(profiles: ["base": base, "own": own])
        let result = try site.run("own", "N,D,Sum\n1,03/04/2026,5\n")
        #expect(result.rows == ["1,2026-04-03,sale,acme,,,,,5.00"])
        let profile = try #require(site.library.profile(named: "own").profile)
        #expect(profile.name == "Base")
        #expect(profile.programs.map(\.merchant) == ["x", "y"])
    }

    @Test("A profile of the site stands before the built-in one of its name, and may extend it")
    func shadowing() throws {
        let library = ProfileLibrary([
            ProfileFile(path: "Content/imports/cj.yml", bytes: Array("extends: cj\ncertain: true\n".utf8))
        ])
        #expect(library.check() == [])
        #expect(library.isOwn("cj"))
        #expect(library.profile(named: "cj").profile?.isCertain == true)
        #expect(ProfileLibrary([]).profile(named: "cj").profile?.isCertain == false)
    }

    @Test("Profiles that extend each other, and two of one name, are errors")
    func circles() {
        let file = { (name: String, text: String) in
            ProfileFile(path: "Content/imports/\(name)", bytes: Array(text.utf8))
        }
        let circle = ProfileLibrary([file("a.yml", "extends: b\n"), file("b.yml", "extends: a\n")])
        #expect(Set(circle.check().map(\.code)) == ["import/circular-profile"])
        let twins = ProfileLibrary([file("cj.yaml", "extends: cj\n"), file("cj.yml", "extends: cj\n")])
        #expect(twins.check().map(\.summary) == ["import/duplicate-profile Content/imports/cj.yml:1:1"])
    }

    @Test("A name that no profile has is answered with the nearest")
    func unknown() {
        let (profile, problems) = ProfileLibrary([]).profile(named: "sharesale")
        #expect(profile == nil)
        #expect(problems.map(\.hint) == ["did you mean `shareasale`?"])
    }
}
