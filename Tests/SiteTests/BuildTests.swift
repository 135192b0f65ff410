import Testing

@testable import Site

@Suite("Building")
struct BuildTests {
    @Test("Any number of workers gives the same bytes", arguments: [Edition.everyone, .affiliate])
    func jobs(edition: Edition) {
        let site = TestSite.lively(edition: edition)
        let alone = site.build(jobs: 1).rendered
        let several = site.build(jobs: 4).rendered
        #expect(alone.files == several.files)
        #expect(alone.diagnostics == several.diagnostics)
        #expect(alone.pageCount == several.pageCount)
    }

    @Test("Building twice gives the same bytes, in order of path")
    func twice() {
        let first = TestSite.livelyBuilt.rendered.files
        #expect(first == TestSite.lively().build().rendered.files)
        #expect(first.map(\.path) == first.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test("A statement weighs 30 KB or less with its style sheet")
    func weight() {
        let site = TestSite.livelyBuilt
        let sheet = site.rendered.files.first { $0.path.hasPrefix("assets/theme.") }?.bytes.count ?? 0
        let page = site.text("statements/2025-11/index.html").utf8.count
        #expect(sheet > 0 && page + sheet <= 30 * 1024, "\(page) and \(sheet)")
    }

    @Test("Totals that do not fit 63 bits are an error, though each program's own figures do")
    func overflow() {
        var site = TestSite()
        for name in ["Acme", "Bolt", "Cord"] {
            let id = name.lowercased()
            site.files["Content/programs/\(id).yml"] = TestSite.program(name)
            site.files["Content/ledger/\(id).csv"] =
                "id,date,type,program,amount\n1,2026-04-01,sale,\(id),40000000000000000.00\n"
        }
        let errors = site.diagnostics().filter { $0.hasPrefix("error") }
        #expect(errors == ["error - commission/overflow: the totals in USD do not fit 63 bits"])
    }

    @Test("Pages load nothing that the headers forbid")
    func headers() {
        let site = TestSite.livelyBuilt
        #expect(site.text("_headers").contains("default-src 'none'; style-src 'self'; img-src 'self' data:;"))
        #expect(site.text("_headers").contains("; script-src 'self'; connect-src 'self'; form-action 'self';"))
        for path in site.pages {
            for tag in Markup(site.text(path)).tags {
                #expect(tag["style"] == nil && !["style", "iframe", "object"].contains(tag.name), "\(path)")
                if tag.name == "form" { #expect(tag["action"] == "/search/", "\(path)") }
                if tag.name == "script", tag["type"] == nil { #expect(tag["src"] != nil, "\(path)") }
                #expect(tag.attributes.keys.allSatisfy { !$0.hasPrefix("on") }, "\(path)")
                #expect(tag["src"]?.hasPrefix("/") ?? true, "\(path)")
            }
        }
    }
}
