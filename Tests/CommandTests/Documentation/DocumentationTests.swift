import TestSupport
import Testing

@Suite("The documentation")
struct DocumentationTests {
    @Test("A page is true when it is followed word for word", arguments: DocumentationPage.all)
    func follow(path: String) throws {
        try follow(path, with: [])
    }

    @Test(
        "A page whose books beancount reads is true",
        .enabled(if: DoubleEntryTool.beancount.isTested, "\(DoubleEntryTool.beancount.skipping)"),
        arguments: DocumentationPage.needing(.beancount))
    func beancount(path: String) throws {
        try follow(path, with: [.beancount])
    }

    @Test(
        "A page whose books hledger reads is true",
        .enabled(if: DoubleEntryTool.hledger.isTested, "\(DoubleEntryTool.hledger.skipping)"),
        arguments: DocumentationPage.needing(.hledger))
    func hledger(path: String) throws {
        try follow(path, with: [.hledger])
    }

    private func follow(_ path: String, with tools: [DoubleEntryTool]) throws {
        var session = try DocumentedSession(try DocumentationPage(path), tools: tools)
        try session.follow()
        for failure in session.failures { Issue.record("\(failure)") }
    }

    @Test("All pages are looked at")
    func count() {
        #expect(DocumentationPage.all.count > 20)
        #expect(DocumentationPage.needing(.beancount).count > 0)
        #expect(DocumentationPage.needing(.hledger).count > 0)
    }

    private static let settings = "title: A\nbase_url: https://a.example\nauthor: A\n"

    @Test(
        "A page that is not true is told apart",
        arguments: [
            ("a command that prints something else", "```console\n$ echo one\ntwo\n```\n"),
            ("a command that prints more", "```console\n$ printf 'one\\ntwo\\n'\none\n```\n"),
            ("a command that fails", "```console\n$ false\n```\n"),
            ("a command that succeeds where it should not", "<!-- status: 1 -->\n```console\n$ true\n```\n"),
            ("a block that nothing runs", "```yaml\na: 1\n```\n"),
            ("a diagnostic that nobody is told", "```text\nerror[no/such]: this\n```\n"),
            (
                "a diagnostic that a broken file does not give",
                "<!-- file: Content/site.yml\n\(settings)-->\n<!-- broken: Content/site.yml\n\(settings)langage: en\n-->\n"
                    + "```text\nerror[yaml/unknown-key]: the settings have no key `langwidge`\n```\n"
            ),
            ("a broken file without a diagnostic", "<!-- broken: Content/site.yml\n\(settings)-->\n"),
            ("a mark that there is not", "<!-- stauts: 0 -->\n```console\n$ true\n```\n"),
            ("a mark before no block", "<!-- status: 0 -->\nWords.\n"),
            ("a block that is not run for no reason", "<!-- not run: -->\n```console\n$ true\n```\n"),
            ("a tool that there is not", "<!-- needs: abacus -->\n```console\n$ true\n```\n"),
            (
                "a page of HTML that says something else",
                "<!-- file: a.html -->\n```html\n<p>a <b>c</b></p>\n```\n<!-- says: a.html -->\n```text\na b\n```\n"
            ),
            (
                "a file that says something else",
                "<!-- file: a.txt -->\n```text\na\n```\n<!-- shows: a.txt -->\n```text\nb\n```\n"
            ),
            (
                "settings that are wrong",
                "<!-- file: Content/site.yml -->\n```yaml\n\(settings)```\n"
                    + "<!-- try: Content/site.yml -->\n```yaml\nauthr: A\n```\n"
            ),
        ])
    func falsehood(name: String, text: String) throws {
        var session = try DocumentedSession(DocumentationPage("page.md", text: text))
        try session.follow()
        #expect(session.failures.count == 1, "\(name)")
    }

    @Test("A page that is true is left alone: folders are kept, any lines may be left out, times differ")
    func truth() throws {
        let text = """
            <!-- file: made/a.txt -->
            ```text
            one
            ```

            ```console
            $ cd made
            $ cat a.txt && echo 'took 0.31 s'
            one
            took 0.22 s
            $ printf '1\\n2\\n3\\n4\\n'
            1
            …
            4
            ```
            """
        var session = try DocumentedSession(DocumentationPage("page.md", text: text))
        try session.follow()
        #expect(session.failures == [])
    }
}
