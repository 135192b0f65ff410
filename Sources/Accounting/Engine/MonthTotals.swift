import Money

/// What a month adds up to while it is being worked through; exact, in minor units.
struct MonthTotals {
    var sales: Int128 = 0
    var refunds: Int128 = 0
    var paymentCount = 0
    var earned: Int128 = 0
    var reversedPending: Int128 = 0
    var reversedAvailable: Int128 = 0
    var cleared: Int128 = 0
    var credited: Int128 = 0
    var paid: Int128 = 0
    var agree = 0
    var differ = 0
    var variance: Int128 = 0
    /// What was reversed of earlier months' commissions, by month.
    var corrections: [YearMonth: Int128] = [:]
}
