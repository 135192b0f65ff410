import Programs

/// The columns of a table of movements: beside what each changes, which stands first so that sums show on a phone too,
/// what is told of it.
struct MovementColumns {
    /// What everybody may see of a movement.
    enum Told { case type, customer, product, plan, sold, tier, amount, rate }
    /// What only the affiliate may (SPEC U4).
    enum Private { case pending, available, row, place }

    let kind: MovementKind
    let told: [Told]
    let own: [Private]
    private let isDivided: Bool

    /// - Parameter isDivided: whether each movement is a line of its own.
    init(_ kind: MovementKind, program: Program, isDivided: Bool, isPrivate: Bool) {
        self.kind = kind
        self.isDivided = isDivided
        own = isPrivate ? [.pending, .available, .row, .place] : []
        guard isDivided else {
            told = []
            return
        }
        let hasLadder = program.terms.contains { $0.tiers.count > 1 }
        told =
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
        return [.words(isDivided ? "Date" : name)] + changes + told.map(Self.head) + own.map(Self.head)
    }

    private var name: String {
        switch kind {
        case .earned, .reversed: "Product and plan"
        case .cleared: "Earned in"
        case .credited: "Reason"
        case .paid: "What came"
        }
    }

    private static func head(_ column: Told) -> ColumnView {
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

    private static func head(_ column: Private) -> ColumnView {
        switch column {
        case .pending: .figures("Pending then")
        case .available: .figures("Available then")
        case .row: .words("Row")
        case .place: .words("Stands in")
        }
    }
}
