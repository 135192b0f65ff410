import Testing

@Suite("The documentation")
struct DocumentationTests {
    @Test("A page is true when it is followed word for word", arguments: DocumentationPage.all)
    func follow(path: String) throws {
        var session = try DocumentedSession(try DocumentationPage(path))
        try session.follow()
        for failure in session.failures { Issue.record("\(failure)") }
    }

    @Test("All pages are looked at")
    func count() {
        #expect(DocumentationPage.all.count > 20)
    }

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
                "a file that says something else",
                "<!-- file: a.txt -->\n```text\na\n```\n<!-- shows: a.txt -->\n```text\nb\n```\n"
            ),
            (
                "settings that are wrong",
                "<!-- file: Content/site.yml -->\n```yaml\ntitle: A\nbase_url: https://a.example\nauthor: A\n```\n"
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
