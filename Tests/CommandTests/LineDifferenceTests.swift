import Testing

@testable import tallypress

@Suite("Differences of files")
struct LineDifferenceTests {
    /// What `diff -u` prints below the names of two files.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let old: String
        let new: String
        let hunks: String

        init(_ description: String, _ old: String, _ new: String, _ hunks: String) {
            (testDescription, self.old, self.new, self.hunks) = (description, old, new, hunks)
        }
    }

    private static let letters = "abcdefghijklmnop".map { "\($0)\n" }

    private static func changed(_ lines: Int...) -> String {
        letters.enumerated().map { lines.contains($0) ? $1.uppercased() : $1 }.joined()
    }

    private static let cases = [
        Case("nothing", "a\nb\n", "a\nb\n", ""),
        Case("two empty files", "", "", ""),
        Case("one line", "a\nb\nc\n", "a\nB\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"),
        Case("the only line", "a\n", "b\n", "@@ -1 +1 @@\n-a\n+b\n"),
        Case("a line more", "a\n", "a\nb\n", "@@ -1 +1,2 @@\n a\n+b\n"),
        Case("a file that was empty", "", "a\nb\n", "@@ -0,0 +1,2 @@\n+a\n+b\n"),
        Case("a file that is empty", "a\n", "", "@@ -1 +0,0 @@\n-a\n"),
        Case(
            "line ends", "a\nb\n", "a\r\nb\n", "@@ -1,2 +1,2 @@\n-a\n+a\r\n b\n"),
        Case("lines with CRLF on both sides", "a\r\nb\r\n", "a\r\nc\r\n", "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n"),
        Case(
            "the end of the last line alone", "a\nb\n", "a\nb",
            "@@ -1,2 +1,2 @@\n a\n-b\n+b\n\\ No newline at end of file\n"),
        Case(
            "a last line without an end on both sides", "a\nb", "c\nb",
            "@@ -1,2 +1,2 @@\n-a\n+c\n b\n\\ No newline at end of file\n"),
        Case(
            "six lines between two changes: one hunk", changed(), changed(3, 10),
            "@@ -1,14 +1,14 @@\n a\n b\n c\n-d\n+D\n e\n f\n g\n h\n i\n j\n-k\n+K\n l\n m\n n\n"),
        Case(
            "seven lines between two changes: two hunks", changed(), changed(3, 11),
            "@@ -1,7 +1,7 @@\n a\n b\n c\n-d\n+D\n e\n f\n g\n@@ -9,7 +9,7 @@\n i\n j\n k\n-l\n+L\n m\n n\n o\n"),
        Case(
            "a hunk behind lines that came", "x\n" + changed(), "x\ny\ny\n" + changed(12),
            "@@ -1,4 +1,6 @@\n x\n+y\n+y\n a\n b\n c\n@@ -11,7 +13,7 @@\n j\n k\n l\n-m\n+M\n n\n o\n p\n"),
    ]

    @Test("They are what `diff -u` prints", arguments: cases)
    func hunks(_ sample: Case) {
        let printed = String(decoding: difference(sample.old, sample.new), as: UTF8.self)
        #expect(printed == (sample.hunks.isEmpty ? "" : "--- theirs\n+++ mine\n" + sample.hunks))
    }

    @Test("Bytes that are no UTF-8 stay as they are, and of files that are no text it is said that they differ")
    func bytes() {
        let latin = LineDifference(from: [0xE4, 10], named: "theirs", to: [0xE9, 10], named: "mine").bytes
        #expect(latin == Array("--- theirs\n+++ mine\n@@ -1 +1 @@\n-".utf8) + [0xE4, 10, 43, 0xE9, 10])
        #expect(String(decoding: difference("\0\n", "a\n"), as: UTF8.self) == "Binary files theirs and mine differ\n")
        #expect(difference("\0\n", "\0\n").isEmpty)
    }

    private func difference(_ old: String, _ new: String) -> [UInt8] {
        LineDifference(from: Array(old.utf8), named: "theirs", to: Array(new.utf8), named: "mine").bytes
    }
}
