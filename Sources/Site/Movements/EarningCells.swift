import Ledger

/// Decides which products and plans of a program a page of movements may name (SPEC U1).
///
/// A cell is named if it has payments enough. But a page of movements stands beside a statement, whose tables name
/// products and plans of all programs: what such a group, or a program's total, has beside the named cells could be
/// told by subtracting. So a cell is named only as long as what is left of each of them is nothing, or large enough too.
struct EarningCells {
    /// The cells of all programs of a currency.
    let cells: [EarningCell]
    /// How many payments a group needs.
    let minimum: Int

    /// What of the cells may be named, by their indices.
    ///
    /// - Parameter published: the groups whose totals are published, each as the indices of its cells.
    func named(besides published: [[Int]]) -> Set<Int> {
        var named = Set(cells.indices.filter { isNameable(cells[$0]) })
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for group in published where isTold(group, named) {
                let smallest = group.filter { named.contains($0) }.min { cells[$0].payments < cells[$1].payments }
                if let smallest {
                    named.remove(smallest)
                    hasChanged = true
                }
            }
        }
        return named
    }

    private func isNameable(_ cell: EarningCell) -> Bool {
        cell.payments >= minimum && !(cell.product.isEmpty && cell.plan.isEmpty)
    }

    /// Whether subtracting the named cells from a group would tell what a small rest of it earned.
    private func isTold(_ group: [Int], _ named: Set<Int>) -> Bool {
        let rest = group.filter { !named.contains($0) }
        guard rest.count < group.count else { return false }
        let payments = rest.reduce(0) { $0 + cells[$1].payments }
        return payments < minimum && rest.contains { cells[$0].payments > 0 || cells[$0].earned != 0 }
    }

    /// The groups that a table of the statement shows: each of its named ones, and all others together; none where the
    /// table is left out.
    static func published(
        _ origins: [Origin], _ cells: [EarningCell], by symbol: KeyPath<EarningCell, Symbol>, _ symbols: SymbolTable
    ) -> [[Int]] {
        let labels = Set(origins.filter { !$0.isRest }.map(\.label))
        guard !labels.isEmpty else { return [] }
        let groups = Dictionary(grouping: cells.indices) { index -> String? in
            let symbol = cells[index][keyPath: symbol]
            guard !symbol.isEmpty else { return nil }
            let text = symbols.text(of: symbol)
            return labels.contains(text) ? text : nil
        }
        return groups.sorted { ($0.key ?? "", $0.key == nil ? 1 : 0) < ($1.key ?? "", $1.key == nil ? 1 : 0) }
            .map(\.value)
    }
}
