import Accounting

extension Statement {
    /// How far one has come to the next tier, as a bar; `nil` where no condition with an amount is missing.
    var progressBar: String? {
        guard let need = nextTier?.unmet.first, need.condition.threshold.bound > 0 else { return nil }
        return Bar.svg(max(0, need.have), of: need.condition.threshold.bound)
    }
}
