import Diagnostics
import Money
import Testing

@testable import Content

@Suite struct FrontMatterTests {
    @Test func everyKeyIsReadWithItsPlace() throws {
        let text = """
            ---
            title: Hold
            description: What a hold is.
            date: 2026-01-02
            updated: 2026-02-03
            publish: 2026-01-05
            expires: 2026-12-31
            tags: [Größe, "E-mail & more"]
            programs: [acme, plain]
            offer: acme/trial
            image: ../assets/x.svg
            order: -2
            noindex: true
            author: Ann Roe
            ---
            Text.
            """
        let (content, diagnostics) = TestSite(["guides/hold.md": text, "assets/x.svg": "<svg/>"]).read()
        #expect(diagnostics.isEmpty)
        let page = try #require(content.pages.first)
        #expect(page.path == "/guides/hold/" && page.section == .guides && page.slug == "hold")
        #expect(page.title == "Hold" && page.description == "What a hold is.")
        #expect(page.date?.description == "2026-01-02" && page.updated?.description == "2026-02-03")
        #expect(page.publish?.description == "2026-01-05" && page.expires?.description == "2026-12-31")
        #expect(!page.isExpired)
        #expect(page.tags.map(\.slug) == ["grosse", "e-mail-more"])
        #expect(page.programs == ["acme", "plain"] && page.offer?.description == "acme/trial")
        #expect(page.image == "Content/assets/x.svg" && page.order == -2 && page.noindex && page.author == "Ann Roe")
        #expect(page.source.firstLine == 16 && String(decoding: page.source.markdown, as: UTF8.self) == "Text.")
        #expect(page.place(of: "order") == Place(file: "Content/guides/hold.md", line: 12, column: 8))
    }

    static let broken: [(name: String, file: String, text: String, expected: [String])] = [
        (
            "no front matter", "guides/a.md", "# Title\n",
            [
                "error guides/a.md:1:1 page/no-front-matter: the page has no front matter "
                    + "(begin the file with a line `---`, then `title: …`, then a line `---`)"
            ]
        ),
        (
            "an empty file", "guides/a.md", "",
            [
                "error guides/a.md:1:1 page/no-front-matter: the page has no front matter "
                    + "(begin the file with a line `---`, then `title: …`, then a line `---`)"
            ]
        ),
        (
            "no end", "guides/a.md", "---\ntitle: A\n\nText --- and so on\n----\n",
            [
                "error guides/a.md:1:1 page/unclosed-front-matter: the front matter that begins here is never closed "
                    + "(put a line `---` between the front matter and the text)"
            ]
        ),
        (
            "broken YAML", "pages/a.md", "---\ntitle: Hold: what it is\n---\n",
            [
                "error pages/a.md:2:12 yaml/syntax: a colon stands where no key can be "
                    + "(put text that holds `: ` in quotes, and check how far the line is indented)"
            ]
        ),
        (
            "a list instead of keys", "pages/a.md", "---\n- title\n---\n",
            [
                "error pages/a.md:2:1 page/wrong-type: the front matter must be a mapping, not a list "
                    + "(write lines of the form `key: value`)"
            ]
        ),
        (
            "no title and no date", "guides/a.md", "---\ndescription: D\n---\n",
            [
                "error guides/a.md:2:1 page/missing-key: the front matter has no `date` (add `date: …`)",
                "error guides/a.md:2:1 page/missing-key: the front matter has no `title` (add `title: …`)",
            ]
        ),
        (
            "wrong values, all at once", "pages/a.md",
            "---\r\ntitle: A\r\ndate: 2026-02-30\r\ndraft: yes\r\norder: first\r\ntags: [\"…\"]\r\ndat: x\r\n---\r\n",
            [
                "error pages/a.md:3:7 page/bad-date: `date` is not a date: `2026-02-30` "
                    + "(write a day that exists, years 1970 to 9999, as `2026-01-31`)",
                "error pages/a.md:4:8 page/bad-flag: `draft` must be `true` or `false`, not `yes` "
                    + "(write `true` or `false`)",
                "error pages/a.md:5:8 page/bad-number: `order` must be a whole number from -1000000 to 1000000, not `first` "
                    + "(write it in digits, such as `1`)",
                "error pages/a.md:6:8 page/bad-tag: the tag `…` has no letter that can stand in an address "
                    + "(use at least one of the letters a to z, or a digit)",
                "error pages/a.md:7:1 page/unknown-key: the front matter has no key `dat` (did you mean `date`?)",
            ]
        ),
        (
            "dates that do not follow each other", "pages/a.md",
            "---\ntitle: A\ndate: 2026-02-02\nupdated: 2026-02-01\npublish: 2026-03-01\nexpires: 2026-02-28\n---\n",
            [
                "error pages/a.md:4:10 page/updated-before-date: `updated` is 2026-02-01, before `date`, which is "
                    + "2026-02-02 (`updated` is the day of the last change: write 2026-02-02 or later, or leave it out)",
                "error pages/a.md:6:10 page/expires-before-publish: the page expires on 2026-02-28, before it is "
                    + "published on 2026-03-01 (write the last day of the offer as `expires`)",
            ]
        ),
        (
            "names of nothing", "pages/a.md",
            "---\ntitle: A\nprogram: acne\noffer: acme/tril\nimage: ../assets/y.svg\n---\n",
            [
                "error pages/a.md:3:10 page/unknown-program: there is no program `acne` (did you mean `acme`?)",
                "error pages/a.md:4:8 page/unknown-offer: the program `acme` has no offer `tril` (did you mean `trial`?)",
                "error pages/a.md:5:8 page/unknown-asset: `image` names no file of the site: `../assets/y.svg` "
                    + "(did you mean `../assets/x.svg`?)",
            ]
        ),
        (
            "an offer of a program without any", "pages/a.md", "---\ntitle: A\noffer: plain/x\n---\n",
            [
                "error pages/a.md:3:8 page/unknown-offer: the program `plain` has no offers "
                    + "(add `link` with `offers` to Content/programs/plain.yml)"
            ]
        ),
        (
            "an offer in the wrong form", "pages/a.md", "---\ntitle: A\noffer: acme\n---\n",
            ["error pages/a.md:3:8 page/bad-offer: `offer` names no offer: `acme` (write it as `PROGRAM/OFFER`)"]
        ),
        (
            "both program and programs", "pages/a.md", "---\ntitle: A\nprogram: acme\nprograms: [acme]\n---\n",
            [
                "error pages/a.md:3:10 page/program-twice: `program` and `programs` are both given "
                    + "(keep `programs`, and name all of them in it)"
            ]
        ),
        (
            "an ended offer", "pages/a.md", "---\ntitle: A\noffer: acme/winter\n---\n",
            [
                "error pages/a.md:3:8 page/expired-offer: the offer `acme/winter` ended on 2026-02-28 "
                    + "(name another offer, or give the page `expires: 2026-02-28`)"
            ]
        ),
        (
            "a tag twice", "pages/a.md", "---\ntitle: A\ntags: [e-mail, E-Mail]\n---\n",
            ["warning pages/a.md:3:16 page/duplicate-tag: the tag `E-Mail` is given twice (remove one of the two)"]
        ),
        (
            "a long description", "pages/a.md",
            "---\ntitle: A\ndescription: \(String(repeating: "é", count: 161))\n---\n",
            [
                "warning pages/a.md:3:14 page/long-description: the description has 161 characters, and search engines "
                    + "show some 160 (shorten it to 160 characters)"
            ]
        ),
        (
            "no description where one is needed", "bonuses/a.md", "---\ntitle: A\ndate: 2026-01-01\n---\n",
            [
                "warning bonuses/a.md:1:1 page/no-description: the page has no description "
                    + "(add `description: …`, one or two sentences for lists and search engines)"
            ]
        ),
        (
            "a name that is no address", "pages/About Us.md", "---\ntitle: A\n---\n",
            [
                "error pages/About Us.md:1:1 page/bad-slug: the file's name `About Us` cannot stand in an address "
                    + "(rename the file to `about-us.md`)"
            ]
        ),
        (
            "an address of the site's own", "pages/tags.md", "---\ntitle: A\n---\n",
            [
                "error pages/tags.md:1:1 page/reserved-slug: the address `/tags/` belongs to the site itself "
                    + "(give the file another name, such as `about-tags.md`)"
            ]
        ),
        (
            "front matter of a program's text", "programs/acme.md", "---\ntitle: A\n---\nText\n",
            [
                "error programs/acme.md:1:1 page/unexpected-front-matter: the text about a program has no front matter "
                    + "of its own (remove it: what it would say stands in `acme.yml`)"
            ]
        ),
        (
            "a text about no program", "programs/acne.md", "Text\n",
            [
                "error programs/acne.md:1:1 page/unknown-program: there is no program `acne` for this text "
                    + "(rename the file to `acme.md`)"
            ]
        ),
        (
            "a page in no section", "guide/a.md", "Text\n",
            [
                "warning guide/a.md:1:1 page/unread-file: nothing reads this file "
                    + "(pages stand in `Content/guides/`, `Content/bonuses/`, `Content/comparisons/`, `Content/pages/`)"
            ]
        ),
    ]

    @Test(arguments: broken.indices) func brokenPagesSayWhatWouldBeRight(_ index: Int) {
        let row = Self.broken[index]
        let found = TestSite([row.file: row.text, "assets/x.svg": "<svg/>"]).read().diagnostics.map(TestSite.describe)
        #expect(found == row.expected, "\(row.name)")
    }

    @Test func aByteOrderMarkAndSpacesAfterTheDashesAreAllowed() {
        let (content, diagnostics) = TestSite(["pages/a.md": "\u{FEFF}--- \ntitle: A\n---\t\nText\n"]).read()
        #expect(diagnostics.isEmpty && content.pages.first?.title == "A")
        #expect(content.pages.first?.source.firstLine == 4)
    }

    @Test func aProgramWhoseTermsAreBrokenGivesNoSecondError() {
        let site = TestSite([
            "programs/acme.yml": "name: [", "guides/a.md": TestSite.guide("[t](aff:acme/trial)", "program: acme\n"),
            "site.yml": "title: B\nbase_url: https://b.example\nauthor: S\naccounts: {acme: {}}\n",
        ])
        #expect(site.render().diagnostics.isEmpty)
    }
}
