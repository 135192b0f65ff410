import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Serving

@Suite("Watching folders")
struct WatcherTests {
    /// A folder of a test's own.
    private final class Folder: Sendable {
        private let folder: TemporaryFolder

        var path: String { folder.path }

        init() throws {
            folder = try TemporaryFolder()
            for folder in ["Content/guides", "Output"] { try make(folder) }
            try write("a", "Content/guides/a.md")
        }

        func make(_ folder: String) throws {
            try FileManager.default.createDirectory(
                atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
        }

        func write(_ text: String, _ file: String) throws {
            try Data(text.utf8).write(to: URL(filePath: "\(path)/\(file)"))
        }

        func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(file)") }

        func move(_ file: String, to other: String) throws {
            try FileManager.default.moveItem(atPath: "\(path)/\(file)", toPath: "\(path)/\(other)")
        }
    }

    /// How a watcher learns of changes.
    enum Way: String, CaseIterable, Sendable {
        #if os(Linux)
            case events
        #endif
        case polling

        func source(_ root: String) throws -> any ChangeSource {
            let tree = WatchedFolders(root: root, folders: ["Content", "Templates"]) { $0.hasPrefix(".") }
            #if os(Linux)
                if self == .events { return try #require(EventSource(tree)) }
            #endif
            return PollingSource(tree)
        }
    }

    /// What is told of within a time that is more than enough.
    private func next(_ source: any ChangeSource) -> Set<String> {
        let alarm = Alarm()
        var all: Set<String> = []
        var limit = 20_000
        while let some = source.next(atMost: limit, alarm), !some.isEmpty {
            all.formUnion(some)
            limit = 500
        }
        return all
    }

    @Test("Files written, added, renamed and removed are told of, in folders old and new", arguments: Way.allCases)
    func changes(_ way: Way) throws {
        let folder = try Folder()
        let source = try way.source(folder.path)
        try folder.write("longer", "Content/guides/a.md")
        #expect(next(source).contains("Content/guides/a.md"))
        try folder.write("b", "Content/guides/b.md")
        #expect(next(source).contains("Content/guides/b.md"))
        try folder.move("Content/guides/b.md", to: "Content/guides/c.md")
        #expect(next(source).isSuperset(of: ["Content/guides/b.md", "Content/guides/c.md"]))
        try folder.remove("Content/guides/c.md")
        #expect(next(source).contains("Content/guides/c.md"))
        try folder.make("Templates/partials")
        #expect(next(source).contains("Templates"))
        try folder.write("t", "Templates/partials/t.mustache")
        #expect(next(source).contains("Templates/partials/t.mustache"))
        try folder.remove("Templates")
        #expect(next(source).contains("Templates"))
    }

    @Test("What is not watched is not told of: other folders, and names that are passed over", arguments: Way.allCases)
    func others(_ way: Way) throws {
        let folder = try Folder()
        let source = try way.source(folder.path)
        try folder.write("x", "Output/index.html")
        try folder.write("x", "note.txt")
        try folder.write("x", "Content/guides/.a.md.swp")
        try folder.make("Content/.git")
        try folder.write("x", "Content/.git/index")
        // A look at the folder they stand in may be told of, but none of them.
        let told = source.next(atMost: 800, Alarm()) ?? []
        #expect(told.isSubset(of: ["Content", "Content/guides"]))
    }

    @Test("A root that is removed and made again is watched again", arguments: Way.allCases)
    func root(_ way: Way) throws {
        let outer = try Folder()
        try outer.make("site/Content")
        let source = try way.source(outer.path + "/site")
        try outer.remove("site")
        #expect(!next(source).isEmpty)
        try outer.make("site/Content")
        #expect(!next(source).isEmpty)
        try outer.write("x", "site/Content/x.md")
        #expect(next(source).contains("Content/x.md"))
    }

    @Test("A root that is moved away, or gives way to another at once, is told of", arguments: Way.allCases)
    func movedRoot(_ way: Way) throws {
        let outer = try Folder()
        for site in ["site", "other"] {
            try outer.make("\(site)/Content")
            try outer.write(site, "\(site)/Content/x.md")
        }
        let source = try way.source(outer.path + "/site")
        try outer.move("site", to: "gone")
        #expect(!next(source).isEmpty)
        try outer.move("gone", to: "site")
        #expect(!next(source).isEmpty)
        try outer.move("site", to: "gone")
        try outer.move("other", to: "site")
        #expect(!next(source).isEmpty)
        try outer.write("more", "site/Content/x.md")
        #expect(next(source).contains("Content/x.md"))
    }

    @Test("What a link leads to is told of when it comes, goes or becomes another", arguments: Way.allCases)
    func laterTargets(_ way: Way) throws {
        let folder = try Folder()
        for place in ["a", "b"] {
            try folder.make(place)
            try folder.write(place, "\(place)/page.md")
        }
        let manager = FileManager.default
        try manager.createSymbolicLink(atPath: folder.path + "/hop", withDestinationPath: folder.path + "/a")
        try manager.createSymbolicLink(
            atPath: folder.path + "/Content/hopped.md", withDestinationPath: folder.path + "/hop/page.md")
        try manager.createSymbolicLink(
            atPath: folder.path + "/Content/late.md", withDestinationPath: folder.path + "/late.md")
        let source = try way.source(folder.path)
        try folder.write("late", "late.md")
        #expect(next(source).contains("Content/late.md"))
        try folder.remove("late.md")
        #expect(next(source).contains("Content/late.md"))
        try folder.write("late again", "late.md")
        #expect(next(source).contains("Content/late.md"))
        try folder.remove("hop")
        try manager.createSymbolicLink(atPath: folder.path + "/hop", withDestinationPath: folder.path + "/b")
        #expect(next(source).contains("Content/hopped.md"))
    }

    @Test("A file and a folder that links lead to are watched, and a circle is no endless way", arguments: Way.allCases)
    func links(_ way: Way) throws {
        let folder = try Folder()
        try folder.make("elsewhere")
        try folder.write("x", "elsewhere/x.md")
        try folder.write("y", "y.md")
        let manager = FileManager.default
        try manager.createSymbolicLink(
            atPath: folder.path + "/Content/linked", withDestinationPath: folder.path + "/elsewhere")
        try manager.createSymbolicLink(
            atPath: folder.path + "/Content/y.md", withDestinationPath: folder.path + "/y.md")
        try manager.createSymbolicLink(
            atPath: folder.path + "/Content/circle", withDestinationPath: folder.path + "/Content")
        try manager.createSymbolicLink(atPath: folder.path + "/Content/nowhere", withDestinationPath: "/no/such/file")
        let source = try way.source(folder.path)
        try folder.write("more", "elsewhere/x.md")
        #expect(next(source).contains("Content/linked/x.md"))
        // Written in place: the link's own folder does not change.
        let handle = try FileHandle(forWritingTo: URL(filePath: folder.path + "/y.md"))
        try handle.write(contentsOf: Data("more".utf8))
        try handle.close()
        #expect(next(source).contains("Content/y.md"))
    }

    #if os(Linux)
        /// Counts how often the names of files are asked for, and does something when that of one file first is.
        private final class Asked: Sendable {
            private let held = Mutex<(count: Int, act: (@Sendable () -> Void)?)>((0, nil))
            private let file: String

            init(_ file: String = "", _ act: (@Sendable () -> Void)? = nil) {
                self.file = file
                held.withLock { $0.act = act }
            }

            var count: Int { held.withLock { $0.count } }

            func isIgnored(_ name: String) -> Bool {
                let act = held.withLock { held in
                    held.count += 1
                    guard name == file else { return nil as (@Sendable () -> Void)? }
                    defer { held.act = nil }
                    return held.act
                }
                act?()
                return false
            }
        }

        @Test("A folder that is made while the folder above it is looked at for the first time is watched")
        func folderOfAMoment() throws {
            let folder = try Folder()
            let asked = Asked("inner.md") { try? folder.make("Content/new/deep") }
            let source = try #require(
                EventSource(WatchedFolders(root: folder.path, folders: ["Content"], isIgnored: asked.isIgnored)))
            try folder.make("elsewhere/new")
            try folder.write("x", "elsewhere/new/inner.md")
            try folder.move("elsewhere/new", to: "Content/new")
            #expect(!next(source).isEmpty)
            try folder.write("y", "Content/new/deep/y.md")
            #expect(next(source).contains("Content/new/deep/y.md"))
        }

        @Test("A file that is saved by renaming another is no reason to look at all files")
        func savedByRenaming() throws {
            let folder = try Folder()
            for number in 0..<100 { try folder.write("x", "Content/guides/\(number).md") }
            let asked = Asked()
            let source = try #require(
                EventSource(WatchedFolders(root: folder.path, folders: ["Content"], isIgnored: asked.isIgnored)))
            let before = asked.count
            #expect(before >= 100)
            try folder.write("y", "a.md")
            #expect(rename(folder.path + "/a.md", folder.path + "/Content/guides/a.md") == 0)
            #expect(next(source).contains("Content/guides/a.md"))
            #expect(asked.count < before + 10)
            try FileManager.default.removeItem(atPath: folder.path + "/Content/guides/7.md")
            #expect(next(source).contains("Content/guides/7.md"))
            #expect(asked.count < before + 10)
        }

        @Test("Where there comes to be more than the system watches, changes are looked for")
        func tooMuch() throws {
            let folder = try Folder()
            let tree = WatchedFolders(root: folder.path, folders: ["Content"]) { $0.hasPrefix(".") }
            #expect(EventSource(tree, limit: 2) == nil)
            // The root, and two folders.
            let source = try #require(EventSource(tree, limit: 3))
            for name in ["one", "two", "three"] { try folder.make("Content/\(name)") }
            #expect(!next(source).isEmpty)
            for name in ["one", "two", "three"] {
                try folder.write("x", "Content/\(name)/x.md")
                #expect(next(source).contains("Content/\(name)/x.md"))
            }
        }
    #endif

    @Test("Changes close to one another are one, and a watcher that is stopped ends at once")
    func watcher() throws {
        let folder = try Folder()
        let watcher = FolderWatcher(root: folder.path, folders: ["Content"]) { $0.hasPrefix(".") }
        try folder.write("1", "Content/one.md")
        try folder.write("2", "Content/two.md")
        #expect(watcher.wait()?.filter { $0.hasSuffix(".md") } == ["Content/one.md", "Content/two.md"])
        #expect(watcher.wait(atMost: 0) == [])
        let ended = Mutex(false)
        let thread = Thread {
            let result = watcher.wait()
            ended.withLock { $0 = result == nil }
        }
        thread.start()
        watcher.stop()
        let deadline = Date(timeIntervalSinceNow: 20)
        while !ended.withLock({ $0 }), deadline.timeIntervalSinceNow > 0 { usleep(5_000) }
        #expect(ended.withLock { $0 })
        #expect(watcher.wait() == nil)
    }
}
