import Artifacts
import Foundation
import Testing

@testable import Publishing

@Suite struct ForeignFileTests {
    private let site: TemporaryFolder
    private let manager = FileManager.default

    init() throws { site = try TemporaryFolder() }

    @Test func `What others put into the folder is carried over as it is`() throws {
        _ = try site.publisher().publish([OutputFile](["a/index.html": "one", "old/index.html": "old"])).get()
        try site.write("*", to: ".gitignore")
        try site.write("books.example", to: "CNAME")
        try site.write("ref", to: ".git/refs/heads/main")
        try site.write("mine", to: "a/mine.txt")
        try site.write("mine", to: "old/mine.txt")
        try manager.createDirectory(atPath: site.output + "/empty", withIntermediateDirectories: true)
        try manager.createSymbolicLink(atPath: site.output + "/link", withDestinationPath: "nowhere/at/all")
        try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: site.output + "/CNAME")
        try manager.setAttributes([.posixPermissions: 0o500], ofItemAtPath: site.output + "/.git/refs/heads")
        let names = [".gitignore", "CNAME", ".git/refs/heads/main", "a/mine.txt", "old/mine.txt", "link"]
        let before = names.map(site.stamp)
        let folderTime = site.stamp(".git/refs/heads").suffix(2)

        _ = try site.publisher().publish([OutputFile](["a/index.html": "two"])).get()

        #expect(site.listing() == (names + ["a/index.html", "empty"]).sorted())
        #expect(names.map(site.stamp) == before)
        #expect(site.stamp(".git/refs/heads").suffix(2) == folderTime)
        #expect(try manager.destinationOfSymbolicLink(atPath: site.output + "/link") == "nowhere/at/all")
        let attributes = try manager.attributesOfItem(atPath: site.output + "/.git/refs/heads")
        #expect(attributes[.posixPermissions] as? Int == 0o500)
        #expect(try site.siblings().isEmpty)
    }

    @Test func `A folder that a foreign link leads to is neither entered nor emptied`() throws {
        try manager.createDirectory(atPath: site.path + "/elsewhere", withIntermediateDirectories: true)
        try Data("keep".utf8).write(to: URL(fileURLWithPath: site.path + "/elsewhere/keep.txt"))
        _ = try site.publisher().publish([OutputFile](["index.html": "one"])).get()
        try manager.createSymbolicLink(atPath: site.output + "/link", withDestinationPath: site.path + "/elsewhere")
        _ = try site.publisher().publish([OutputFile](["index.html": "two"])).get()
        #expect(manager.fileExists(atPath: site.path + "/elsewhere/keep.txt"))
        #expect(manager.fileExists(atPath: site.output + "/link/keep.txt"))
    }

    @Test(arguments: [
        ("a file with other bytes", "index.html", ["index.html": "ours"]),
        ("a file where a folder is needed", "guides", ["guides/index.html": "ours"]),
        ("a file in what would be a file", "guides/mine.txt", ["guides": "ours"]),
    ])
    func `A foreign file in the way stops the build and nothing changes`(
        name: String, foreign: String, wanted: [String: String]
    ) throws {
        try site.write("theirs", to: foreign)
        let result = site.publisher().publish(wanted.map { OutputFile(path: $0.key, text: $0.value) })
        #expect(Set(result.codes) == ["publish/foreign-file"], "\(name)")
        #expect(result.messages.contains(foreign))
        #expect(site.text(foreign) == "theirs")
        #expect(site.listing() == [foreign])
        #expect(try site.siblings().isEmpty)
    }

    @Test func `A foreign file that already has the right bytes is taken over`() throws {
        try site.write("same", to: "index.html")
        let published = try site.publisher().publish([OutputFile](["index.html": "same"])).get()
        #expect(published.unchanged == 1)
        #expect(try site.publisher().publish([]).get().removed == ["index.html"])
    }

    @Test func `A foreign empty folder in a folder that becomes a file stops the build`() throws {
        _ = try site.publisher().publish([OutputFile](["a/b.html": "ours"])).get()
        try manager.createDirectory(atPath: site.output + "/a/theirs", withIntermediateDirectories: true)
        #expect(site.publisher().publish([OutputFile](["a": "ours"])).codes == ["publish/foreign-file"])
        #expect(site.listing() == ["a/b.html", "a/theirs"])
    }

    @Test func `A file that was changed by hand is not removed with its page, but warned of`() throws {
        _ = try site.publisher().publish([OutputFile](["index.html": "home", "notes.html": "ours"])).get()
        try site.write("my own words", to: "notes.html")
        let published = try site.publisher().publish([OutputFile](["index.html": "home"])).get()
        #expect(published.warnings.map(\.code) == ["publish/kept-file"])
        #expect(published.removed.isEmpty)
        #expect(site.text("notes.html") == "my own words")
    }

    @Test func `A pipe in the folder stops the build`() throws {
        _ = try site.publisher().publish([OutputFile](["index.html": "one"])).get()
        #expect(mkfifo(site.output + "/pipe", 0o600) == 0)
        let result = site.publisher().publish([OutputFile](["index.html": "two"]))
        #expect(result.codes == ["publish/foreign-file"])
        #expect(site.text("index.html") == "one")
    }

    @Test func `A pipe in the place of a page is replaced and not waited for`() throws {
        _ = try site.publisher().publish([OutputFile](["index.html": "one"])).get()
        try manager.removeItem(atPath: site.output + "/index.html")
        #expect(mkfifo(site.output + "/index.html", 0o600) == 0)
        _ = try site.publisher().publish([OutputFile](["index.html": "one"])).get()
        #expect(site.text("index.html") == "one")
    }
}
