import Money
import Programs

extension BalanceSum {
    /// What was sold, gross and net of refunds (SPEC U5): `160.00 USD gross and 80.00 USD net of refunds`.
    func salesInWords(_ currency: Currency) -> String {
        "\(Figures.money(sales, currency)) gross and \(Figures.money(sales - refunds, currency)) net of refunds"
    }
}
