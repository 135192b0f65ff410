import Money
import Programs
import Templates

/// A cell of a table of figures.
struct CellView: TemplateView {
    let text: String
    var isText = false
    var isNegative = false
    var isLate = false
    var bar: String?

    /// An amount; nothing is an en dash. `marksNegative` sets off what is below zero, where that is not the rule.
    static func amount(_ minorUnits: Int64, _ currency: Currency, marksNegative: Bool = true) -> CellView {
        let text = minorUnits == 0 ? Figures.nothing : Figures.amount(minorUnits, currency)
        return CellView(text: text, isNegative: marksNegative && minorUnits < 0)
    }

    /// A number; nothing is an en dash.
    static func count(_ number: Int) -> CellView {
        CellView(text: number == 0 ? Figures.nothing : Figures.grouped(number))
    }

    /// Words, set to the left; `isLate` sets off what needs attention.
    static func words(_ text: String, isLate: Bool = false) -> CellView {
        CellView(text: text, isText: !isLate, isLate: isLate)
    }

    static let fields = ViewFields<CellView>([
        .text("text", "What stands in the cell") { $0.text },
        .flag("is_text", "Whether it is words, set to the left") { $0.isText },
        .flag("is_negative", "Whether it is an amount below zero that is to be set off") { $0.isNegative },
        .flag("is_late", "Whether it is words that need attention") { $0.isLate },
        .html("bar", "A small bar beside the figure") { $0.bar },
    ])
}
