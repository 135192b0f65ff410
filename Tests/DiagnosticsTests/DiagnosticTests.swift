import Diagnostics
import Testing

@Suite("Diagnostics in order")
struct DiagnosticTests {
    @Test("Diagnostics read like the files: by file, line and column, those without a place first")
    func order() {
        let places: [Place?] = [
            nil, Place(file: "B.csv", line: 9), Place(file: "a.csv", line: 2, column: 10),
            Place(file: "a.csv", line: 9),
            Place(file: "a.csv", line: 10), Place(file: "a/b.csv"), Place(file: "b.csv"), Place(file: "é.csv"),
        ]
        let sorted = places.map { Diagnostic(.error, "x/y", "m", at: $0) }
        #expect(sorted.reversed().sorted() == sorted)
    }

    @Test("At one place errors come before warnings, then codes and messages are in order")
    func samePlace() {
        for place in [nil, Place(file: "a.csv")] as [Place?] {
            let sorted = [
                Diagnostic(.error, "x/b", "m", at: place), Diagnostic(.error, "x/c", "l", at: place),
                Diagnostic(.error, "x/c", "m", at: place), Diagnostic(.warning, "x/a", "m", at: place),
            ]
            #expect(sorted.reversed().sorted() == sorted)
        }
    }

    @Test("Only errors count as errors")
    func counting() {
        let warning = Diagnostic(.warning, "x/y", "m", at: nil)
        let error = Diagnostic(.error, "x/y", "m", at: nil)
        #expect(![Diagnostic]().hasErrors)
        #expect(![warning].hasErrors)
        #expect([warning, error].hasErrors)
        #expect([warning, error, warning].count(of: .warning) == 2)
        #expect([warning, error, warning].count(of: .error) == 1)
    }

    @Test("A place is written as compilers do, so that terminals and editors can jump to it")
    func places() {
        #expect(Place(file: "Content/a.csv", line: 3, column: 7).description == "Content/a.csv:3:7")
        #expect(Place(file: "a").description == "a:1:1")
    }
}
