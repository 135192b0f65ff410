import Foundation
import Testing

@testable import Site

@Suite("Questions, and lists for and against")
struct QuestionTests {
    private func site(_ text: String, _ more: String = "") -> BuiltSite {
        TestSite(["Content/guides/one.md": TestSite.guide(text, more)]).build()
    }

    private func graph(_ page: Markup) throws -> [String: Any] {
        let found = try #require(
            page.text.firstMatch(of: #/<script type="application\/ld\+json">(.*?)<\/script>/#.dotMatchesNewlines()))
        return try #require(try JSONSerialization.jsonObject(with: Data(found.1.utf8)) as? [String: Any])
    }

    @Test("Questions open to answers that links can name, each by a name of its own")
    func names() {
        let page = site(
            """
            ## Why wait

            ```faq
            - {question: "Why *wait*?", answer: "Because </script>."}
            - {question: "Why wait?", answer: "[Above](#why-wait-2)."}
            - {question: "Где?", answer: "Here."}
            ```

            ```faq
            - {question: "Where?", answer: "Here."}
            - {question: "Why wait!", answer: "Again."}
            ```
            """
        ).page("/guides/one/")
        #expect(page.all("details").count == 5)
        #expect(page.text.contains("<summary>Why <em>wait</em>?</summary>"))
        let names = ["why-wait", "why-wait-2", "why-wait-3", "question", "where", "why-wait-4"]
        #expect(page.ids.filter { names.contains($0) } == names)
        #expect(page.ids.count == Set(page.ids).count)
    }

    @Test("Structured data has the questions beside the page, with all that search engines ask for")
    func structuredData() throws {
        let text = "```faq\n- {question: \"Is *a* `<b>`?\", answer: \"Yes, [two](#is-a-b).\"}\n```"
        let page = site(text + "\n\n```faq\n- {question: Why?, answer: So.}\n```").page("/guides/one/")
        let data = try graph(page)
        #expect(data["@context"] as? String == "https://schema.org")
        let graph = try #require(data["@graph"] as? [[String: Any]])
        #expect(graph.map { $0["@type"] as? String } == ["Article", "FAQPage"])
        #expect(graph.allSatisfy { $0["url"] as? String == "https://books.example/guides/one/" })
        let questions = try #require(graph.last?["mainEntity"] as? [[String: Any]])
        #expect(questions.map { $0["@type"] as? String } == ["Question", "Question"])
        #expect(questions.map { $0["name"] as? String } == ["Is a <b>?", "Why?"])
        let answers = questions.compactMap { $0["acceptedAnswer"] as? [String: Any] }
        #expect(answers.map { $0["@type"] as? String } == ["Answer", "Answer"])
        #expect(answers.map { $0["text"] as? String } == ["Yes, two.", "So."])
    }

    @Test("An answer that states a figure of the books says wherever it stands that it is not typical")
    func figures() throws {
        let text = "```faq\n- {question: How much?, answer: \"{{ acme.earned }} in total.\"}\n```"
        let page = TestSite([
            "Content/guides/one.md": TestSite.guide(text),
            "Content/ledger/a.csv": "id,date,type,program,amount\n1,2026-03-05,sale,acme,100.00\n",
        ]).build().page("/guides/one/")
        let graph = try #require(try graph(page)["@graph"] as? [[String: Any]])
        let question = try #require((graph.last?["mainEntity"] as? [[String: Any]])?.first)
        let answer = try #require((question["acceptedAnswer"] as? [String: Any])?["text"] as? String)
        #expect(answer.hasSuffix("\n" + Proof.notTypical))
        #expect(answer.hasPrefix("50.00 USD in total."))
    }

    @Test("A text about a program may answer questions too")
    func program() throws {
        let site = TestSite(["Content/programs/acme.md": "```faq\n- {question: Why?, answer: So.}\n```\n"]).build()
        let graph = try #require(try graph(site.page("/programs/acme/"))["@graph"] as? [[String: Any]])
        #expect(graph.map { $0["@type"] as? String } == ["WebPage", "FAQPage"])
    }

    @Test("What speaks for and against something stands in two lists with titles, not told apart by color alone")
    func prosCons() throws {
        let text = "```pros-cons\npros: [\"*Fast*\"]\ncons: [Dear, Far]\ncons_title: A & B\n```"
        let page = site(text).page("/guides/one/")
        #expect(page.text.contains("<li><em>Fast</em></li>"))
        #expect(page.text.contains("What speaks for it</p>"))
        #expect(page.text.contains("A &amp; B</p>"))
        let lists = page.all("ul").compactMap { $0["aria-labelledby"] }
        #expect(lists == ["d1-pros", "d1-cons"])
        #expect(lists.allSatisfy { page.ids.contains($0) })
        let sheet = try #require(page.all("link").compactMap { $0["href"] }.first { $0.contains("article") })
        #expect(site(text).text(String(sheet.dropFirst())).contains("content:\"−\""))
    }
}
