import Testing

@testable import Accounting

@Suite("Texts for spreadsheets")
struct SpreadsheetTextTests {
    @Test(
        "What a spreadsheet would compute stands behind an apostrophe",
        arguments: ["=1+1", "+1", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\u{FF1D}1", "\u{FF0B}1", "\u{FF0D}1"])
    func formulas(text: String) {
        #expect(SpreadsheetText.inert(text) == "'" + text)
    }

    @Test("Any other text stays as it is", arguments: ["", "A-1", "1+1", "'=1", " Box", "é=", "−1"])
    func texts(text: String) {
        #expect(SpreadsheetText.inert(text) == text)
    }
}
