import Foundation
import Testing

@testable import Importing

@Suite("Built-in profiles")
struct BuiltinProfileTests {
    static let names = [
        "amazon", "awin", "cj", "clickbank", "firstpromoter", "impact", "partnerstack", "paypal", "rakuten",
        "rewardful", "shareasale", "stripe",
    ]

    private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    private static let fixtures = tests.appending(path: "Fixtures/Imports")
    private static let folder = tests.deletingLastPathComponent().appending(path: "Sources/Importing/Profiles")

    private static func text(_ name: String, _ file: String) throws -> String {
        String(decoding: try Data(contentsOf: fixtures.appending(path: "\(name)/\(file)")), as: UTF8.self)
    }

    /// The site of a fixture: with its own profile where it has one, else all is of one program.
    private static func site(_ name: String) -> (site: Sample, program: String?) {
        var site = Sample(programs: [Sample.acme, Sample.brio], profiles: [:])
        guard let profile = try? text(name, "profile.yml") else { return (site, "acme") }
        site.profiles[name] = profile
        return (site, nil)
    }

    @Test("The embedded profiles are the folder's files, byte for byte")
    func embedded() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { !$0.hasPrefix(".") }
        #expect(files.sorted() == Self.names.map { "\($0).yml" })
        #expect(BuiltinProfiles.files.map(\.name) == Self.names)
        for file in BuiltinProfiles.files {
            #expect(file.bytes == Array(try Data(contentsOf: Self.folder.appending(path: "\(file.name).yml"))))
        }
    }

    @Test("A built-in profile has no mistakes, and says what it is based on", arguments: names)
    func sound(name: String) throws {
        let (profile, problems) = ProfileLibrary([]).profile(named: name)
        #expect(problems == [])
        #expect(try #require(profile).basis.count > 40)
    }

    @Test("An export becomes the rows that it should", arguments: names)
    func exports(name: String) throws {
        let (site, program) = Self.site(name)
        let result = try site.run(name, try Self.text(name, "export.csv"), program: program)
        #expect(result.diagnostics.map(\.whole) == [])
        #expect(result.ledgerText == (try Self.text(name, "ledger.csv")))
    }

    @Test("An export that was imported gives nothing new", arguments: names)
    func again(name: String) throws {
        let (site, program) = Self.site(name)
        let export = try Self.text(name, "export.csv")
        let result = try site.importing(name, export, program: program).run(name, export, program: program)
        #expect(result.diagnostics.map(\.whole) == [])
        #expect(result.rows == [])
    }
}
