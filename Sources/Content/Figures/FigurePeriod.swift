import Money

/// A period that a figure is of, as texts name it: by a word that moves with the day of the build, or for good.
public enum FigurePeriod: Sendable, Hashable {
    /// One that is counted from the day of the build.
    case word(Word)
    /// A calendar year.
    case year(Int)
    /// A month.
    case month(YearMonth)

    /// The periods that move with the day of the build.
    public enum Word: String, Sendable, CaseIterable {
        /// The last month that is over, a month on whose last day the site is built included.
        case lastMonth = "last_month"
        /// The month of the build, as far as it has come.
        case thisMonth = "this_month"
        /// The twelve months up to the last one that is over.
        case last12Months = "last_12_months"
        /// The year of the build, as far as it has come.
        case thisYear = "this_year"
        /// The year before.
        case lastYear = "last_year"
        /// Everything up to the day of the build.
        case total

        /// What it is, in the words of the documentation.
        public var documentation: String {
            switch self {
            case .lastMonth: "the last month that is over; a month is over on its last day"
            case .thisMonth: "the month of the build, as far as it has come"
            case .last12Months: "the twelve months up to the last one that is over"
            case .thisYear: "the year of the build, as far as it has come"
            case .lastYear: "the year before"
            case .total: "everything up to the day of the build; meant where no period is given"
            }
        }
    }

    /// Reads one of the words, `YYYY` or `YYYY-MM`; anything else is `nil`.
    public init?(_ text: String) {
        if let word = Word(rawValue: text) {
            self = .word(word)
        } else if let month = Self.month(text) {
            self = .month(month)
        } else if let january = Self.month(text + "-01") {
            self = .year(january.year)
        } else {
            return nil
        }
    }

    /// Reads `YYYY-MM`, years 1970 to 9999.
    static func month(_ text: String) -> YearMonth? { CivilDate(text + "-01")?.month }

    /// The period as texts name it.
    public var name: String {
        switch self {
        case .word(let word): word.rawValue
        case .year(let year): String(year)
        case .month(let month): month.description
        }
    }
}
