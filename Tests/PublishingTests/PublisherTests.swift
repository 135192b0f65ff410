import Artifacts
import Foundation
import Testing

@testable import Publishing

@Suite struct PublisherTests {
    private let site: TemporaryFolder

    init() throws { site = try TemporaryFolder() }

    @Test func `A first build makes the folder and writes every file`() throws {
        let files = [OutputFile](["index.html": "home", "guides/start/index.html": "start", "empty.txt": ""])
        let published = try site.publisher().publish(files).get()
        #expect(published.written == ["empty.txt", "guides/start/index.html", "index.html"])
        #expect(published.unchanged == 0 && published.removed.isEmpty)
        #expect(site.listing() == published.written)
        #expect(site.text("guides/start/index.html") == "start")
        #expect(try site.siblings().isEmpty)
    }

    @Test func `Folders that lead to the output folder are made`() throws {
        let publisher = Publisher(output: site.path + "/a/b/Output/", site: site.path, jobs: 1)
        _ = try publisher.publish([OutputFile](["index.html": "home"])).get()
        #expect(FileManager.default.fileExists(atPath: site.path + "/a/b/Output/index.html"))
    }

    @Test func `Where nothing changed, nothing is written and the folder is not replaced`() throws {
        let files = [OutputFile](["index.html": "home", "a/index.html": "a"])
        _ = try site.publisher().publish(files).get()
        let names = ["", "index.html", "a", "a/index.html", Manifest.name]
        let before = names.map(site.stamp)
        let published = try site.publisher().publish(files.reversed()).get()
        #expect(published.isUnchanged && published.unchanged == 2)
        #expect(names.map(site.stamp) == before)
    }

    @Test func `A changed file is written anew and the others stay the same files`() throws {
        _ = try site.publisher().publish([OutputFile](["a.html": "one", "b.html": "one"])).get()
        let before = site.stamp("a.html")
        let published = try site.publisher().publish([OutputFile](["a.html": "one", "b.html": "two"])).get()
        #expect(published.written == ["b.html"] && published.unchanged == 1)
        #expect(site.text("b.html") == "two")
        #expect(site.stamp("a.html") == before)
    }

    @Test func `Files that the site has no more are removed with their folders`() throws {
        _ = try site.publisher().publish([OutputFile](["index.html": "home", "old/page/index.html": "old"])).get()
        let published = try site.publisher().publish([OutputFile](["index.html": "home"])).get()
        #expect(published.removed == ["old/page/index.html"])
        #expect(site.listing() == ["index.html"])
    }

    @Test func `A file may become a folder and a folder a file`() throws {
        _ = try site.publisher().publish([OutputFile](["a": "file", "b/c": "inside"])).get()
        _ = try site.publisher().publish([OutputFile](["a/d": "inside", "b": "file"])).get()
        #expect(site.listing() == ["a/d", "b"])
    }

    @Test func `An edit by hand is noticed even where size and time are the same, and undone`() throws {
        let files = [OutputFile](["index.html": "home"])
        _ = try site.publisher().publish(files).get()
        let time = try FileManager.default.attributesOfItem(atPath: site.output + "/index.html")[.modificationDate]
        try site.write("HOME", to: "index.html")
        try FileManager.default.setAttributes(
            [.modificationDate: time as Any], ofItemAtPath: site.output + "/index.html")
        #expect(try site.publisher().publish(files).get().written == ["index.html"])
        #expect(site.text("index.html") == "home")
    }

    @Test func `The manifest is the same for the same files in any order and with any number of workers`() throws {
        let files = (0..<300).map { OutputFile(path: "p\($0 * 7 % 300)/index.html", text: "page \($0)") }
        _ = try site.publisher(jobs: 1).publish(files).get()
        let first = site.text(Manifest.name)
        let other = try TemporaryFolder()
        _ = try other.publisher(jobs: 7).publish(files.shuffled()).get()
        #expect(first != nil && other.text(Manifest.name) == first)
        #expect(other.listing() == site.listing())
    }

    @Test func `A comparison says what would change and changes nothing`() throws {
        let files = [OutputFile](["index.html": "home"])
        #expect(try site.publisher().compare(files).get().written == ["index.html"])
        #expect(!FileManager.default.fileExists(atPath: site.output))
        _ = try site.publisher().publish(files).get()
        let before = site.stamp("")
        let change = try site.publisher().compare([OutputFile](["new.html": "new"])).get()
        #expect(change.written == ["new.html"] && change.removed == ["index.html"])
        #expect(site.stamp("") == before && site.listing() == ["index.html"])
    }

    @Test func `A link to the output folder stays and what it leads to is replaced`() throws {
        try FileManager.default.createDirectory(atPath: site.path + "/real", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: site.output, withDestinationPath: "real")
        _ = try site.publisher().publish([OutputFile](["index.html": "home"])).get()
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: site.output) == "real")
        #expect(FileManager.default.fileExists(atPath: site.path + "/real/index.html"))
    }

    @Test func `The output folder keeps its permissions`() throws {
        _ = try site.publisher().publish([OutputFile](["a/index.html": "one"])).get()
        try FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: site.output)
        try FileManager.default.setAttributes([.posixPermissions: 0o711], ofItemAtPath: site.output + "/a")
        _ = try site.publisher().publish([OutputFile](["a/index.html": "two"])).get()
        for (name, expected) in [("", 0o750), ("/a", 0o711)] {
            let attributes = try FileManager.default.attributesOfItem(atPath: site.output + name)
            #expect(attributes[.posixPermissions] as? Int == expected)
        }
    }

    @Test func `A damaged manifest stops the build`() throws {
        _ = try site.publisher().publish([OutputFile](["a.html": "a", "b.html": "b"])).get()
        let manifest = try #require(site.text(Manifest.name))
        try site.write(String(manifest.dropLast(70)), to: Manifest.name)
        #expect(site.publisher().publish([OutputFile](["a.html": "new"])).codes == ["publish/bad-manifest"])
        #expect(site.text("a.html") == "a")
    }

    @Test func `The two renames that stand in for an exchange put the new folder in place`() throws {
        _ = try site.publisher().publish([OutputFile](["index.html": "old"])).get()
        let destination = try #require(try Destination.resolve(output: site.output, site: site.path, create: false))
        let output = try LockedOutput(destination, jobs: 1)
        let staging = try Staging(of: output)
        try staging.folder.create("index.html", Array("new".utf8))
        try staging.exchangeByRenaming()
        try destination.removeSiblings(jobs: 1)
        #expect(site.text("index.html") == "new")
        #expect(try site.siblings().isEmpty)
    }
}
