import Diagnostics

/// A fenced block of a page whose info string names a directive, its body read and checked: what stands in its place
/// is made of the books and the terms, once all pages have been read.
public struct Directive: Sendable {
    /// What the block asks for.
    public let content: Content
    /// Where the block begins.
    public let place: Place

    /// The directives that there are, by the name that stands after the fence.
    public enum Name: String, Sendable, CaseIterable {
        /// Supposed customers whose number, price and stay readers choose.
        case calculator
        /// Programs side by side.
        case compare
        /// What was earned, as a chart or a table.
        case earnings
        /// The card of a program's terms.
        case facts
        /// Questions with their answers.
        case faq
        /// What a page begins with: a title, a picture and a way on.
        case hero
        /// A call to action with its tracked link.
        case offer
        /// What speaks for something, and what against it.
        case prosCons = "pros-cons"
        /// What the site's own sales would have earned elsewhere.
        case replay
        /// Numbered steps.
        case steps
        /// A program's ladder.
        case tiers
    }

    /// What a directive says, each as its own kind.
    public enum Content: Sendable {
        /// Supposed customers whose number, price and stay readers choose.
        case calculator(CalculatorDirective)
        /// Programs side by side.
        case compare(CompareDirective)
        /// What was earned, as a chart or a table.
        case earnings(EarningsDirective)
        /// The card of a program's terms.
        case facts(FactsDirective)
        /// Questions with their answers.
        case faq(FAQDirective)
        /// What a page begins with: a title, a picture and a way on.
        case hero(HeroDirective)
        /// A call to action with its tracked link.
        case offer(OfferDirective)
        /// What speaks for something, and what against it.
        case prosCons(ProsConsDirective)
        /// What the site's own sales would have earned elsewhere.
        case replay(ReplayDirective)
        /// Numbered steps.
        case steps(StepsDirective)
        /// A program's ladder.
        case tiers(TiersDirective)
    }
}
