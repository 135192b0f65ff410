import Money
import Programs

/// The present value of one measure: a window that moves along the items instead of being summed again.
///
/// Days are asked for in ascending order, so that what has left the window never comes back.
struct MeasureTracker {
    let measure: Measure
    /// The first item that is still in the window.
    private(set) var head = 0
    private var sum: Int128 = 0
    private var count = 0
    /// For each customer, how many payments with a standing amount are in the window.
    private var paymentsByCustomer: [Int32] = []
    private var customerCount = 0

    init(measure: Measure) {
        self.measure = measure
    }

    /// The metric's value over the items between `head` and the last.
    var value: Int128 {
        switch measure.metric {
        case .sales, .commission: sum
        case .payments: Int128(count)
        case .customers: Int128(customerCount)
        }
    }

    /// The first day on which the oldest item that counts now no longer does; `nil` without one or a window.
    func lapse(items: MeasuredItems) -> CivilDate? {
        guard let window = measure.window else { return nil }
        let oldest = (head..<items.end).first { number in
            measure.metric == .commission
                ? items[number].commission != 0
                : items[number].counts(for: measure.counts) && items[number].standing > 0
        }
        return oldest.map { window.departure(of: items[$0].date) }
    }

    /// Lets the items leave that are no longer in the window ending on a day.
    mutating func move(to day: CivilDate, items: MeasuredItems) {
        guard let window = measure.window, head < items.end else { return }
        let bound = window.dayBefore(endingOn: day)
        while head < items.end, items[head].date <= bound {
            change(items[head], by: -1)
            head += 1
        }
    }

    /// Counts a new item, which is the last.
    mutating func add(_ item: MeasuredItem) {
        change(item, by: 1)
    }

    /// Takes note that an item changed.
    mutating func replace(_ old: MeasuredItem, by new: MeasuredItem, at index: Int) {
        guard index >= head else { return }
        change(old, by: -1)
        change(new, by: 1)
    }

    private mutating func change(_ item: MeasuredItem, by sign: Int) {
        if measure.metric == .commission {
            sum += Int128(sign) * Int128(item.commission)
            return
        }
        guard item.counts(for: measure.counts) else { return }
        sum += Int128(sign) * Int128(item.standing)
        guard item.standing > 0 else { return }
        count += sign
        if measure.metric == .customers { changeCustomer(item.customer, by: sign) }
    }

    private mutating func changeCustomer(_ customer: Int32, by sign: Int) {
        // A payment with no customer counts as one of its own (SPEC T1).
        guard customer >= 0 else {
            customerCount += sign
            return
        }
        while paymentsByCustomer.count <= Int(customer) { paymentsByCustomer.append(0) }
        let before = paymentsByCustomer[Int(customer)]
        let after = before + Int32(sign)
        paymentsByCustomer[Int(customer)] = after
        if before == 0, after > 0 { customerCount += 1 }
        if before > 0, after == 0 { customerCount -= 1 }
    }
}
