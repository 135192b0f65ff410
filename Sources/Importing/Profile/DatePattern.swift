import Money

/// A form in which an export writes dates, such as `MM/DD/YYYY time`.
///
/// `YYYY` and `YY` (20YY) are years; `MM` and `DD` have two digits, `M` and `D` one or two; `MMM` is a month's name in
/// English or its first three letters. ` time` at the end allows a time of day behind the date, which is not looked at.
struct DatePattern: Sendable, Hashable {
    private enum Part: Sendable, Hashable {
        case year(digits: Int)
        case month(digits: ClosedRange<Int>)
        case monthName
        case day(digits: ClosedRange<Int>)
        case literal(UInt8)
    }

    /// The pattern as the profile writes it.
    let text: String
    private let parts: [Part]
    private let allowsTime: Bool

    /// The form of the ledger's own dates, which is read where a profile states none.
    static let standard = [DatePattern("YYYY-MM-DD")].compactMap { $0 }

    /// The pattern of a text, or `nil` where it does not name year, month and day, each once.
    init?(_ text: String) {
        self.text = text
        allowsTime = text.hasSuffix(" time")
        var rest = Array(text.utf8)[...]
        if allowsTime { rest = rest.dropLast(" time".utf8.count) }
        var parts: [Part] = []
        while let first = rest.first {
            let run = rest.prefix { $0 == first }
            rest = rest[run.endIndex...]
            switch (first, run.count) {
            case (UInt8(ascii: "Y"), 4), (UInt8(ascii: "Y"), 2): parts.append(.year(digits: run.count))
            case (UInt8(ascii: "M"), 1): parts.append(.month(digits: 1...2))
            case (UInt8(ascii: "M"), 2): parts.append(.month(digits: 2...2))
            case (UInt8(ascii: "M"), 3): parts.append(.monthName)
            case (UInt8(ascii: "D"), 1): parts.append(.day(digits: 1...2))
            case (UInt8(ascii: "D"), 2): parts.append(.day(digits: 2...2))
            default:
                guard "/-., ".utf8.contains(first) else { return nil }
                parts += run.map { .literal($0) }
            }
        }
        self.parts = parts
        let kinds = parts.compactMap { part in
            switch part {
            case .year: 0
            case .month, .monthName: 1
            case .day: 2
            case .literal: nil
            }
        }
        guard kinds.sorted() == [0, 1, 2] else { return nil }
        isDayFirst = kinds == [2, 1, 0]
        isMonthFirst = kinds == [1, 2, 0]
        isNumeric = !parts.contains(.monthName)
    }

    /// Whether dates are day, month, year.
    let isDayFirst: Bool
    /// Whether dates are month, day, year.
    let isMonthFirst: Bool
    /// Whether dates are made of numbers alone.
    let isNumeric: Bool

    /// The date that a text of this form is, or `nil` for any other and for days that do not exist.
    func date(_ text: some StringProtocol) -> CivilDate? {
        let bytes = Array(text.utf8)
        var index = 0
        var (year, month, day) = (0, 0, 0)
        for part in parts {
            switch part {
            case .literal(let byte):
                guard index < bytes.count, bytes[index] == byte else { return nil }
                index += 1
            case .year(let digits):
                guard let number = Self.number(bytes, &index, digits...digits) else { return nil }
                year = digits == 2 ? 2000 + number : number
            case .month(let digits):
                guard let number = Self.number(bytes, &index, digits) else { return nil }
                month = number
            case .day(let digits):
                guard let number = Self.number(bytes, &index, digits) else { return nil }
                day = number
            case .monthName:
                guard let number = Self.monthName(bytes, &index) else { return nil }
                month = number
            }
        }
        guard index == bytes.count || allowsTime && Self.isTime(bytes[index...]) else { return nil }
        guard (1970...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= YearMonth(year: year, month: month).dayCount
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    private static func number(_ bytes: [UInt8], _ index: inout Int, _ digits: ClosedRange<Int>) -> Int? {
        var value = 0
        var count = 0
        while index < bytes.count, count < digits.upperBound, case 48...57 = bytes[index] {
            value = value * 10 + Int(bytes[index] - 48)
            index += 1
            count += 1
        }
        return digits.contains(count) ? value : nil
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ].map { Array($0.utf8) }

    private static func monthName(_ bytes: [UInt8], _ index: inout Int) -> Int? {
        let word = bytes[index...].prefix { (65...90).contains($0 & 0xDF) }.map { $0 | 0x20 }
        let month = months.firstIndex { $0 == word || $0.prefix(3).elementsEqual(word) }
        index += word.count
        return month.map { $0 + 1 }
    }

    /// Whether this is a time of day behind a date: a blank or `T`, then digits with what stands between and behind.
    private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "T") else { return false }
        let time = bytes.dropFirst()
        guard let digit = time.first, (48...57).contains(digit), time.count <= 32, time.contains(UInt8(ascii: ":"))
        else { return false }
        return time.allSatisfy { byte in
            switch byte {
            case 48...57, 65...90, 97...122: true
            default: ":.+- ".utf8.contains(byte)
            }
        }
    }
}
