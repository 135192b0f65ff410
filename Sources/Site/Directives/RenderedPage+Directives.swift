import Content

extension RenderedPage {
    /// Whether the page has a calculator, which needs its script.
    var hasCalculator: Bool {
        directives.contains { if case .calculator = $0.content { true } else { false } }
    }

    /// Whether a directive brings the heading of the whole page.
    var hasHeading: Bool {
        directives.contains { if case .hero(let hero) = $0.content { hero.isHeading } else { false } }
    }
}
