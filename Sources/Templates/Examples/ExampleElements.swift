/// A list whose elements can be looked at without knowing their type.
protocol ExampleElements {
    /// The first elements, up to a number.
    func firstElements(_ limit: Int) -> [Any]
}
