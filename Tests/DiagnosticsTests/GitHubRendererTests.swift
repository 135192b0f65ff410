import Diagnostics
import Testing

@Suite("Diagnostics as annotations")
struct GitHubRendererTests {
    @Test("A diagnostic is a workflow command with file, line, column and title")
    func command() {
        let diagnostic = Diagnostic(
            .error, "ledger/bad-date", "2025 has no 29 February", hint: "write 28",
            at: Place(file: "a.csv", line: 2, column: 3))
        #expect(
            GitHubRenderer.render([diagnostic])
                == "::error file=a.csv,line=2,col=3,title=ledger/bad-date::2025 has no 29 February%0Ahint: write 28\n")
    }

    @Test("A diagnostic without place and hint has neither, and each stands on a line of its own")
    func several() {
        let diagnostics = [Diagnostic(.warning, "a/b", "one", at: nil), Diagnostic(.error, "c/d", "two", at: nil)]
        #expect(GitHubRenderer.render(diagnostics) == "::warning title=a/b::one\n::error title=c/d::two\n")
        #expect(GitHubRenderer.render([]) == "")
    }

    @Test("What would end a property or the command is escaped, and a percent sign first of all")
    func escaping() {
        let diagnostic = Diagnostic(.error, "a:b,c", "100%: x, y\r\n::stop", at: Place(file: "a,b:c%0A\n.csv"))
        #expect(
            GitHubRenderer.render([diagnostic])
                == "::error file=a%2Cb%3Ac%250A%0A.csv,line=1,col=1,title=a%3Ab%2Cc::100%25: x, y%0D%0A::stop\n")
    }
}
