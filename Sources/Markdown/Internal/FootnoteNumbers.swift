/// The numbers of footnotes, given in the order in which the text refers to them.
struct FootnoteNumbers {
    /// The indices of the definitions that are referred to, by number.
    private(set) var order: [Int] = []
    private var numbers: [Int: Int] = [:]
    private var references: [Int: Int] = [:]

    /// The footnote's number, counted from 1, and which of the references to it this is.
    mutating func refer(to definition: Int) -> (number: Int, reference: Int) {
        let reference = references[definition, default: 0] + 1
        references[definition] = reference
        if let number = numbers[definition] { return (number, reference) }
        order.append(definition)
        numbers[definition] = order.count
        return (order.count, reference)
    }

    /// How often the text rendered so far refers to a definition.
    func references(to definition: Int) -> Int {
        references[definition] ?? 0
    }
}
