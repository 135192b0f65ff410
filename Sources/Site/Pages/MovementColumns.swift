import Programs

/// The columns of a table of movements: what is told of each before what it changes, and after.
struct MovementColumns {
    /// What everybody may see of a movement.
    enum Before { case type, customer, product, plan, sold, tier, amount, rate }
    /// What only the affiliate may (SPEC U4).
    enum After { case pending, available, row, place }

    let kind: MovementKind
    let before: [Before]
    let after: [After]
    private let isDivided: Bool

    /// - Parameter isDivided: whether each movement is a line of its own.
    init(_ kind: MovementKind, program: Program, isDivided: Bool, isPrivate: Bool) {
        self.kind = kind
        self.isDivided = isDivided
        after = isPrivate ? [.pending, .available, .row, .place] : []
        guard isDivided else {
            before = []
            return
        }
        let hasLadder = program.terms.contains { $0.tiers.count > 1 }
        before =
            switch kind {
            case .earned: [.type, .customer, .product, .plan] + (hasLadder ? [.tier] : []) + [.amount, .rate]
            case .reversed: [.type, .customer, .product, .plan, .sold, .amount]
            case .cleared: [.type, .customer, .product, .plan, .sold]
            case .credited, .paid: [.type]
            }
    }

    /// The heads, the one of the lines' names first.
    var views: [ColumnView] {
        let changes = [ColumnView.figures("Pending"), .figures("Available")]
        return [.words(isDivided ? "Date" : name)] + before.map(Self.head) + changes + after.map(Self.head)
    }

    private var name: String {
        switch kind {
        case .earned, .reversed: "Product and plan"
        case .cleared: "Earned in"
        case .credited: "Reason"
        case .paid: "What came"
        }
    }

    private static func head(_ column: Before) -> ColumnView {
        switch column {
        case .type: .words("Type")
        case .customer: .words("Customer")
        case .product: .words("Product")
        case .plan: .words("Plan")
        case .sold: .words("Sold")
        case .tier: .words("Tier")
        case .amount: .figures("Amount")
        case .rate: .figures("Rate")
        }
    }

    private static func head(_ column: After) -> ColumnView {
        switch column {
        case .pending: .figures("Pending then")
        case .available: .figures("Available then")
        case .row: .words("Row")
        case .place: .words("Stands in")
        }
    }
}
