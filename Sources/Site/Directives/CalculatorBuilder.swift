import Accounting
import Content
import Money
import Programs

/// Builds what a `calculator` directive shows. All words and figures are made here, so that a script only chooses among
/// them.
struct CalculatorBuilder {
    let site: SiteContext
    let grid: CalculatorGrid
    /// A name for what the directive shows, unique within the page.
    let id: String

    private var directive: CalculatorDirective { grid.directive }

    func view() -> CalculatorDirectiveView {
        let middle = grid.middle
        return CalculatorDirectiveView(
            choices: choices.filter { $0.options.count > 1 }, data: data, result: result(middle),
            chosen: grid.groups.map { table($0.programs, [middle], kind: "chosen") },
            chosenAssumptions: [supposed([middle]), stays(middle)].map(TextView.init(text:)),
            tables: grid.groups.map { table($0.programs, shown, kind: "table") },
            tableAssumptions: [supposed(shown), stays(middle)].map(TextView.init(text:)),
            assumptions: ScenarioProse.limits.map(TextView.init(text:)))
    }

    /// The scenarios that are shown without a script: those of the middle price and churn.
    private var shown: [CalculatorGrid.Point] {
        directive.customers.indices.map {
            var point = grid.middle
            point.customers = $0
            return point
        }
    }

    // MARK: - Words

    private var choices: [CalculatorDirectiveView.Choice] {
        let middle = grid.middle
        let prices = (0..<directive.priceCount).map { price in
            grid.programs.compactMap { program in
                directive.prices[program.id].map { Figures.money($0[price], program.currency) }
            }
        }
        let isShared = prices.allSatisfy { Set($0).count == 1 }
        let names = grid.programs.map(\.name).joined(separator: " / ")
        return [
            choice(0, "New customers a month", directive.customers.map(Figures.grouped), middle.customers),
            choice(
                1, isShared ? "Price" : "Price (\(names))",
                prices.map { isShared ? $0[0] : $0.joined(separator: " / ") }, middle.price),
            choice(2, "Leave before each renewal", directive.churns.map { "\($0)" }, middle.churn),
        ]
    }

    private func choice(
        _ number: Int, _ label: String, _ texts: [String], _ chosen: Int
    ) -> CalculatorDirectiveView.Choice {
        let options = texts.enumerated().map { CalculatorDirectiveView.Option(text: $1, isChosen: $0 == chosen) }
        return CalculatorDirectiveView.Choice(number: number, label: label, options: options)
    }

    private func prose(_ point: CalculatorGrid.Point) -> ScenarioProse? {
        grid.programs.first.flatMap { directive.scenario(at: point, of: $0) }
            .map { ScenarioProse(scenario: $0, start: grid.start) }
    }

    /// Who buys and for how much in scenarios that differ in their customers alone.
    private func supposed(_ points: [CalculatorGrid.Point]) -> String {
        guard let point = points.first else { return "" }
        let prices = grid.programs.compactMap { program in
            directive.scenario(at: point, of: program).map { (program, $0.price) }
        }
        return prose(point)?.supposed(
            prices: prices, customers: points.map { directive.customers[$0.customers] }) ?? ""
    }

    private func stays(_ point: CalculatorGrid.Point) -> String { prose(point)?.stays ?? "" }

    /// What a scenario comes to in the end: `After 36 months: Acme 1,234.50 USD and Bolt 980.00 USD.`
    private func result(_ point: CalculatorGrid.Point) -> String {
        guard let last = directive.horizons.last else { return "" }
        let parts = grid.programs.map { program in
            "\(program.name) \(Figures.money(grid.earned(point, program, after: last), program.currency))"
        }
        return "After \(Words.count(last, "month")): \(Words.list(parts))."
    }

    // MARK: - Figures

    private func table(_ programs: [Program], _ points: [CalculatorGrid.Point], kind: String) -> TableView {
        let currency = programs[0].currency
        let isOne = points.count == 1
        let rows = points.flatMap { point in
            programs.map { program in
                RowView(
                    label: program.name, href: isOne ? site.programHref(program.id) : nil,
                    detail: isOne ? nil : "\(Figures.grouped(directive.customers[point.customers])) a month",
                    cells: cells(point, program, of: programs))
            }
        }
        return TableView(
            id: "\(id)-\(kind)-\(currency.code.lowercased())", caption: "Earned in the scenario", unit: currency.code,
            columns: [.words("Program")]
                + directive.horizons.map { .figures("After \(Words.count($0, "month"))") },
            rows: rows)
    }

    /// The amounts of a row, the last one with a bar as long as it is beside the largest of the scenario.
    private func cells(_ point: CalculatorGrid.Point, _ program: Program, of programs: [Program]) -> [CellView] {
        directive.horizons.map { months in
            let earned = grid.earned(point, program, after: months)
            var cell = CellView.amount(earned, program.currency)
            if months == directive.horizons.last { cell.bar = Bar.svg(earned, of: most(point, programs)) }
            return cell
        }
    }

    private func most(_ point: CalculatorGrid.Point, _ programs: [Program]) -> Int64 {
        let last = directive.horizons.last ?? 0
        return max(1, programs.map { grid.earned(point, $0, after: last) }.max() ?? 1)
    }

    /// Everything that the choices change: for each scenario the result and its rows, as they stand in the tables.
    private var data: String {
        let runs = grid.points.map { point in
            JSONText.list(
                grid.groups.flatMap { group in
                    group.programs.map { program in
                        let cells = cells(point, program, of: group.programs)
                        let width = Bar.width(
                            grid.earned(point, program, after: directive.horizons.last ?? 0),
                            of: most(point, group.programs))
                        return .list(cells.map { .string($0.text) } + [.number(width)])
                    }
                })
        }
        let middle = grid.middle
        let sizes = [directive.customers.count, directive.priceCount, directive.churns.count]
        let json = JSONText.object([
            ("sizes", .list(sizes.map { .number($0) })),
            ("chosen", .list([middle.customers, middle.price, middle.churn].map { .number($0) })),
            ("runs", .list(runs)), ("results", .list(grid.points.map { .string(result($0)) })),
            ("supposed", .list(grid.points.filter { $0.churn == 0 }.map { .string(supposed([$0])) })),
            ("stays", .list(grid.points.filter { $0.price == 0 }.map { .string(stays($0)) })),
        ])
        return json.compact().replacing("<", with: "\\u003c")
    }
}
