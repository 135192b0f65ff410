import Foundation
import Testing

@testable import Publishing

@Suite("Replacing a file")
struct ReplacedFileTests {
    private func code(_ write: () throws -> Void) -> String? {
        do {
            try write()
            return nil
        } catch {
            return (error as? PublishingFailure)?.diagnostics.first?.code ?? "\(error)"
        }
    }

    private func names(_ folder: TemporaryFolder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test("The file gets its new content and keeps its permissions, and nothing else is left")
    func replacing() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/a.csv"
        try Data("old".utf8).write(to: URL(filePath: path))
        #expect(chmod(path, 0o640) == 0)
        try ReplacedFile(path: path, expecting: Array("old".utf8)).write(Array("new".utf8))
        #expect(try Data(contentsOf: URL(filePath: path)) == Data("new".utf8))
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
        #expect(try names(folder) == ["Content", "a.csv"])
    }

    @Test("A file that changed, came or went since it was read is left as it is")
    func changed() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/a.csv"
        try Data("other".utf8).write(to: URL(filePath: path))
        #expect(code { try ReplacedFile(path: path, expecting: Array("old".utf8)).write([1]) } == "import/changed-file")
        #expect(code { try ReplacedFile(path: path, expecting: nil).write([1]) } == "import/changed-file")
        #expect(try Data(contentsOf: URL(filePath: path)) == Data("other".utf8))
        let missing = "\(folder.path)/b.csv"
        #expect(code { try ReplacedFile(path: missing, expecting: [1]).write([2]) } == "import/changed-file")
        #expect(try names(folder) == ["Content", "a.csv"])
    }

    @Test("A new file is made, with the folders that lead to it")
    func making() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/x/y/a.csv"
        try ReplacedFile(path: path, expecting: nil).write(Array("new".utf8))
        #expect(try Data(contentsOf: URL(filePath: path)) == Data("new".utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/x/y") == ["a.csv"])
    }

    @Test("Of a symbolic link, what it leads to is replaced")
    func links() throws {
        let folder = try TemporaryFolder()
        try Data("old".utf8).write(to: URL(filePath: "\(folder.path)/real.csv"))
        #expect(symlink("real.csv", "\(folder.path)/a.csv") == 0)
        try ReplacedFile(path: "\(folder.path)/a.csv", expecting: Array("old".utf8)).write(Array("new".utf8))
        #expect(try Data(contentsOf: URL(filePath: "\(folder.path)/real.csv")) == Data("new".utf8))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/a.csv") == "real.csv")
    }

    @Test("Where the folder cannot be written to, the file is as it was")
    func denied() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/a.csv"
        try Data("old".utf8).write(to: URL(filePath: path))
        // A folder where the temporary file would be stands for whatever keeps it from being written.
        let temporary = "\(folder.path)/.a.csv.\(getpid()).tmp"
        try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: false)
        #expect(code { try ReplacedFile(path: path, expecting: Array("old".utf8)).write([1]) } == "publish/io")
        #expect(try Data(contentsOf: URL(filePath: path)) == Data("old".utf8))
    }
}
