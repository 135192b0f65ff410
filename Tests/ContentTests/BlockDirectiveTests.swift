import Diagnostics
import Testing

@testable import Content

@Suite("Directives of landing pages")
struct BlockDirectiveTests {
    private static let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"/>"

    private func site(_ text: String, _ more: String = "") -> TestSite {
        TestSite([
            "guides/one.md": TestSite.guide(text, more), "guides/two.md": TestSite.guide("Two."),
            "assets/ladder.svg": Self.picture, "assets/plan.pdf": "%PDF", "assets/ladder@2x.svg": Self.picture,
        ])
    }

    private func page(_ text: String, _ more: String = "") throws -> RenderedPage {
        let (_, pages, diagnostics) = site(text, more).render()
        #expect(diagnostics == [])
        return try #require(pages["/guides/one/"])
    }

    private func heroes(_ text: String, _ more: String = "") throws -> [HeroDirective] {
        try page(text, more).directives.compactMap { if case .hero(let hero) = $0.content { hero } else { nil } }
    }

    @Test("What speaks for and against something is read with its titles")
    func prosCons() throws {
        let text = "```pros-cons\npros: [\"*Fast*\", Cheap]\ncons: [\"[Two](two.md)\"]\ncons_title: But\n```"
        guard case .prosCons(let sides)? = try page(text).directives.first?.content else {
            Issue.record("no lists")
            return
        }
        #expect(sides.pros.points.map(\.html) == ["<em>Fast</em>", "Cheap"])
        #expect(sides.pros.title == nil)
        #expect(sides.cons.title == "But")
        #expect(sides.cons.points.first?.html.contains("href=\"/guides/two/\"") == true)
    }

    @Test("Questions are known with their answers once the page is filled in, figures and all")
    func questions() throws {
        let page = try page(
            """
            ```faq
            - question: Is it *free*?
              answer: |
                Yes.

                And [two](two.md).
            - {question: "За что?", answer: "Hold: {{ acme.hold }}."}
            ```
            """)
        guard case .faq(let faq)? = page.directives.first?.content else {
            Issue.record("no questions")
            return
        }
        #expect(faq.questions.map(\.slug) == ["is-it-free", ""])
        #expect(page.questions.isEmpty)
        let filled = page.filled(page.insertions.map { _ in FilledInsertion(html: "<b>30</b>", text: "30") })
        #expect(filled.questions.map(\.question) == ["Is it free?", "За что?"])
        #expect(filled.questions.map(\.answer) == ["Yes.\nAnd two.", "Hold: 30."])
        #expect(filled.questions.map(\.statesBooks) == [false, false])
    }

    @Test("A hero's button leads to an offer under its own placement, or to a page")
    func actions() throws {
        let found = try heroes(
            """
            ```hero
            title: One
            offer: acme/trial
            ```
            ```hero
            title: Two
            link: two.md
            label: On
            ```
            ```hero
            title: Three
            link: https://other.example/
            label: Off
            ```
            """)
        guard case .offer(let offer, let link)? = found.first?.action, found.count == 3 else {
            Issue.record("\(found)")
            return
        }
        #expect("\(offer)" == "acme/trial")
        #expect(link?.placement == "hero")
        guard case .link(let href, let rel) = found[1].action, case .link(_, let other) = found[2].action else {
            Issue.record("\(found)")
            return
        }
        #expect(href == "/guides/two/")
        #expect(rel == nil)
        #expect(other == "noopener")
        #expect(found.map(\.isHeading) == [false, false, false])
    }

    @Test("A hero's picture comes with its size and the one for sharp screens")
    func image() throws {
        let text = "```hero\ntitle: One\nimage: ../assets/ladder.svg\nalt: A ladder\noffer: acme/trial\n```"
        let image = try #require(try heroes(text).first?.image)
        #expect(image.src == "/assets/ladder.svg")
        #expect(image.srcset == "/assets/ladder.svg 1x, /assets/ladder@2x.svg 2x")
        #expect([image.width, image.height] == [40, 30])
        #expect(image.alt == "A ladder")
    }

    @Test("The first hero of a landing page brings its heading")
    func heading() throws {
        let text = "```hero\ntitle: One\noffer: acme/trial\n```\n\n```hero\ntitle: Two\noffer: acme/trial\n```"
        #expect(try heroes(text, "layout: landing\n").map(\.isHeading) == [true, false])
    }

    @Test("An offer that has ended leaves a hero without a link")
    func ended() throws {
        let (_, pages, diagnostics) = site("```hero\ntitle: One\noffer: acme/winter\n```").render()
        #expect(diagnostics.count == 1 && diagnostics[0].contains("page/expired-offer"))
        guard case .hero(let hero)? = pages["/guides/one/"]?.directives.first?.content,
            case .offer(_, nil) = hero.action
        else {
            Issue.record("no hero without a link")
            return
        }
    }

    @Test(
        "What is wrong with them is reported at its place",
        arguments: [
            ("pros-cons\npros: [a]", "7:1 page/missing-key: `pros-cons` has no `cons` (add `cons: […]`: nothing suits"),
            ("pros-cons\npros: []\ncons: [a]", "7:7 page/empty-list: `pros` is empty"),
            ("pros-cons\npros: [a]\ncons: [b]\ncon_title: c", "9:1 page/unknown-key: `pros-cons` has no key"),
            ("faq\n[]", "7:1 page/empty: there are no questions"),
            ("faq\n- question: a", "7:3 page/missing-key: a question has no `answer`"),
            ("faq\n- Why?", "7:3 page/wrong-type: a question must be a mapping"),
            ("faq\n- {question: a, answer: \"[b](three.md)\"}", "7:26 page/broken-link: there is no page `three.md`"),
            ("hero\ntitle: a", "7:1 page/exactly-one: `hero` leads nowhere"),
            ("hero\ntitle: a\nlink: two.md\noffer: acme/trial\nlabel: b", "8:1 page/exactly-one: `hero` has both"),
            ("hero\ntitle: a\nlink: two.md", "7:1 page/missing-key: `hero` has no `label`"),
            ("hero\ntitle: a\nlink: aff:acme/trial\nlabel: b", "8:7 page/bad-affiliate-link: `link` cannot be"),
            ("hero\ntitle: a\nlink: javascript:x\nlabel: b", "8:7 page/bad-link: `link` cannot lead to"),
            ("hero\ntitle: a\nlink: three.md\nlabel: b", "8:7 page/broken-link: there is no page `three.md`"),
            ("hero\ntitle: a\nlink: \"#there\"\nlabel: b", "8:7 page/broken-anchor: `/guides/one/` has no heading"),
            ("hero\ntitle: a\noffer: acme/trail", "8:8 page/unknown-offer: the program `acme` has no offer `trail`"),
            (
                "hero\ntitle: a\noffer: acme/trial\nimage: ../assets/lader.svg\nalt: b",
                "9:8 page/unknown-asset: `image` names no file of the site: `../assets/lader.svg` (did you mean"
            ),
            (
                "hero\ntitle: a\noffer: acme/trial\nimage: ../assets/plan.pdf\nalt: b",
                "9:8 page/no-image-size: `image` names a file that is no image"
            ),
            (
                "hero\ntitle: a\noffer: acme/trial\nimage: ../assets/ladder.svg",
                "7:1 page/missing-key: `hero` has no `alt`"
            ),
            ("hero\ntitle: a\noffer: acme/trial\nplacement: A", "9:12 page/bad-placement: `A` cannot be the name"),
        ])
    func mistakes(text: String, expected: String) {
        let found = site("```\(text)\n```").render().diagnostics
        #expect(found.count == 1, "\(found)")
        #expect(found.first?.hasPrefix("error guides/one.md:\(expected)") == true, "\(found)")
    }
}
