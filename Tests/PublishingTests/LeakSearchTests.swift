import Artifacts
import Diagnostics
import TestSupport
import Testing

@testable import Publishing

/// Holds the search against one that tries every value at every place.
@Suite struct LeakSearchTests {
    @Test(arguments: 0..<12)
    func `The search finds what trying every value at every place finds`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let parts = ["a", "b", "ab", "ann", "@", ".", "-", "_", " ", "é", "1", "23", "&", "\n", "王", "B", "% ", "x.io"]
        func text(_ count: Int) -> String {
            (0..<count).map { _ in parts[Int(random.next() % UInt64(parts.count))] }.joined()
        }
        var search = LeakGuard()
        for line in 0..<150 {
            let value = text(Int(random.next() % 9) + 1)
            search.add(Array(value.utf8), column: "note", at: Place(file: "l.csv", line: line))
        }
        let body = text(2000)
        let found = LeakSearch(words: search.words, addresses: search.addresses)
            .leaks(in: OutputFile(path: "", text: body)).map {
                Place(file: "\($0.owner)", line: $0.line, column: $0.column)
            }
        #expect(Set(found) == naive(search, Array(body.utf8)))
        #expect(Set(found).count == found.count)
    }

    private func naive(_ search: LeakGuard, _ body: [UInt8]) -> Set<Place> {
        let scalars = Array(String(decoding: body, as: UTF8.self).unicodeScalars)
        var found: Set<Place> = []
        for (set, folds) in [(search.words, false), (search.addresses, true)] {
            for index in 0..<set.count {
                let pattern = Array(String(decoding: set.pattern(index), as: UTF8.self).unicodeScalars)
                guard pattern.count <= scalars.count else { continue }
                for start in 0...(scalars.count - pattern.count) {
                    let end = start + pattern.count
                    let same = zip(scalars[start..<end], pattern).allSatisfy { $0 == $1 || folds && lower($0) == $1 }
                    guard same, start == 0 || !isWord(scalars[start - 1]), end == scalars.count || !isWord(scalars[end])
                    else { continue }
                    let before = scalars[..<start]
                    let line = before.filter { $0 == "\n" }.count + 1
                    let column = start - (before.lastIndex(of: "\n") ?? -1)
                    found.insert(Place(file: "\(owner(of: set, index))", line: line, column: column))
                }
            }
        }
        return found
    }

    private func owner(of set: PatternSet, _ index: Int) -> Int32 {
        let pattern = Array(set.pattern(index))
        return pattern.withUnsafeBufferPointer { set.find($0.reduce(PatternSet.seed, PatternSet.extend), $0) } ?? -1
    }

    private func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.isASCII ? Unicode.Scalar(EmailAddress.folded(UInt8(scalar.value))) : scalar
    }

    private func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_"
            || (scalar.value < 0x3000 && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil))
    }
}
