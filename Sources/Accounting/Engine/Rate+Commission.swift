import Money
import Programs

extension Rate.Value {
    /// The commission of an amount in minor units, rounded by SPEC V6; `nil` where it does not fit 63 bits.
    func commission(of amount: Int64) -> Int64? {
        switch self {
        case .percent(let percentage): percentage.of(amount)
        case .fixed(let sum): sum
        }
    }
}
