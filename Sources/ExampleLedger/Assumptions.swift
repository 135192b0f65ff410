import Money

/// What the example takes for granted about buyers in every program. All of it is invented. Chances are in thousandths.
enum Assumptions {
    static let lastDay = CivilDate(year: 2026, month: 11, day: 15)

    /// New customers in each month of the year, in percent of an ordinary month.
    static let seasons = [130, 105, 105, 95, 95, 85, 75, 85, 110, 105, 140, 80]
    /// The part of a November's new customers who come from Black Friday to Cyber Monday.
    static let blackFridayShare = 450

    /// How much more often annual plans are bought in November, where they are on offer.
    static let novemberAnnualFactor = 2

    /// The chance that a monthly subscription ends after its first, second, … payment; the last counts from then on.
    static let monthlyChurn = [180, 160, 140, 120, 90, 70, 40]
    /// The chance that an annual subscription is not renewed.
    static let annualChurn = 400

    static let trialDays = 14
    static let trialPrice: Int64 = 100
    static let trialConverts = 560

    /// The chance that a first payment, or a later one, is refunded; the part of refunds that are for half the amount;
    /// and the part that come late.
    static let firstPaymentRefunded = 60
    static let laterPaymentRefunded = 12
    static let refundedByHalf = 220
    static let refundedLate = 150
    static let promptRefundDays = 2...29
    static let lateRefundDays = 34...70

    static let chargebackDays = 24...48
    static let reinstatementDays = 36...52

    /// The part of new customers whose tracked link is not known, of those whose name is not, and of earning rows for
    /// which the network reported nothing.
    static let withoutLink = 250
    static let withoutName = 35
    static let unreported = 70
}
