import Markdown
import Testing

@Suite("The specifications' examples are rendered to the byte")
struct SpecificationTests {
    @Test("CommonMark 0.30: all 652 examples")
    func commonMark() throws {
        try check("commonmark-0.30.json", options: .commonMark, count: 652)
    }

    @Test("GFM 0.29: all 23 examples of the extensions")
    func gfm() throws {
        try check("gfm-spec.json", options: .gfm, count: 23)
    }

    @Test("Every link and image of CommonMark's examples is placed at its opening bracket")
    func places() throws {
        let renderer = MarkdownRenderer(options: .commonMark)
        var count = 0
        for example in try SpecificationExample.all(in: "commonmark-0.30.json") {
            let lines = example.markdown.split(separator: "\n", omittingEmptySubsequences: false)
            let document = renderer.render(example.markdown)
            for (link, starts) in document.links.map({ ($0, "[<") }) + document.images.map({ ($0, "!") }) {
                count += 1
                let line = lines[link.position.line - 1].unicodeScalars.map(Character.init)
                let found = line.indices.contains(link.position.column - 1) ? line[link.position.column - 1] : " "
                #expect(starts.contains(found), "\(example.testDescription): \(link)")
            }
        }
        print("commonmark-0.30.json: \(count) places of links and images")
        #expect(count == 142)
    }

    private func check(_ file: String, options: MarkdownOptions, count: Int) throws {
        let examples = try SpecificationExample.all(in: file)
        let renderer = MarkdownRenderer(options: options)
        var passed = 0
        for example in examples {
            let html = renderer.render(example.markdown).htmlText
            if html == example.html { passed += 1 }
            #expect(html == example.html, "example \(example.testDescription)")
        }
        print("\(file): \(passed) of \(examples.count) examples")
        #expect(examples.count == count)
    }
}
