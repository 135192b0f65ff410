import Money
import Programs

/// The horizontal lines of a chart of amounts, at round figures.
struct AmountGrid {
    /// The amounts of the lines from the lowest on, in minor units; never empty.
    let steps: [Int64]
    /// What stands beside each.
    let labels: [String]

    /// The amount of the topmost line.
    var top: Int64 { steps.last ?? 1 }

    /// At most three lines, the last at or above the most that is drawn.
    init(most: Int64, currency: Currency) {
        let step = Self.step(most)
        steps = (1...max(1, (most + step - 1) / step)).map { step * $0 }
        labels = steps.map { amount in
            let text = Figures.amount(amount, currency)
            let isWhole = currency.decimals > 0 && step % currency.minorUnitsPerMajor == 0
            return isWhole ? String(text.dropLast(currency.decimals + 1)) : text
        }
    }

    /// The least of 1, 2, 2.5 and 5 times a power of ten that needs no more than three lines.
    private static func step(_ most: Int64) -> Int64 {
        var power: Int64 = 10
        while power <= most {
            for factor in [2, 4, 5, 10] as [Int64] where power / 2 * factor * 3 >= most {
                return max(1, power / 2 * factor)
            }
            power *= 10
        }
        return max(1, (most + 2) / 3)
    }
}
