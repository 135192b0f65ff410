import Diagnostics
import Programs
import Testing

@Suite("Program files")
struct ProgramFixtureTests {
    @Test("are read without a word where nothing is wrong", arguments: Fixtures.names(in: "Valid"))
    func valid(name: String) throws {
        let bytes = try Fixtures.bytes("Valid/\(name).yml")
        let (program, diagnostics) = ProgramReader().read(bytes, path: "Content/programs/\(name).yml")
        #expect(Fixtures.render(diagnostics, bytes: bytes) == "")
        #expect(program?.id == name)
        #expect(program?.terms.isEmpty == false)
    }

    @Test("say what is wrong, where, and what would be right", arguments: Fixtures.names(in: "Broken"))
    func broken(name: String) throws {
        let bytes = try Fixtures.bytes("Broken/\(name).yml")
        let (program, diagnostics) = ProgramReader().read(bytes, path: "Content/programs/\(name).yml")
        let text = Fixtures.render(diagnostics, bytes: bytes)
        #expect(try text == Fixtures.expected("Broken/\(name).txt", for: text))
        #expect(!diagnostics.isEmpty)
        #expect((program == nil) == diagnostics.hasErrors)
    }

    @Test("are all there")
    func count() {
        #expect(Fixtures.names(in: "Valid").count >= 30)
        #expect(Fixtures.names(in: "Broken").count >= 90)
    }
}
