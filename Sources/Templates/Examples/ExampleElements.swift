/// A list whose elements can be looked at without knowing their type.
protocol ExampleElements {
    /// The first elements, up to a number.
    func firstElements(_ limit: Int) -> [Any]
}

extension ViewList: ExampleElements {
    func firstElements(_ limit: Int) -> [Any] { Array(sequencePrefix(limit)) }

    private func sequencePrefix(_ limit: Int) -> [Element] {
        var iterator = makeIterator()
        var elements: [Element] = []
        while elements.count < limit, let element = iterator.next() { elements.append(element) }
        return elements
    }
}
