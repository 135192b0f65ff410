import Money

/// What will clear and be paid after the as-of date, from the rows up to it: an estimate, and for the affiliate alone.
///
/// No new sales and no refunds are supposed, and every payout run pays what it should. The real engine works it out with
/// a later as-of date; so if nothing else happens, the statements of the coming months will say the same.
public struct Forecast: Sendable {
    /// The last day that is known.
    public let asOf: CivilDate
    /// The last day that is looked at, the last of a month.
    public let through: CivilDate
    /// The programs that have statements, by id (bytes).
    public let programs: [ProgramForecast]
}
