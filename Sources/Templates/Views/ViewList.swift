import Mustache

/// The elements of a list field, as the renderer repeats a section over them.
struct ViewList<Element: Sendable>: MustacheSequence, MustacheParent, ExampleElements {
    private let elements: [Element]

    init(_ elements: [Element]) {
        self.elements = elements
    }

    func makeIterator() -> IndexingIterator<[Element]> { elements.makeIterator() }

    func firstElements(_ limit: Int) -> [Any] { Array(elements.prefix(limit)) }

    /// A list has no fields of its own. Without this the renderer would look for them by reflection.
    func child(named name: String) -> Any? { nil }
}
