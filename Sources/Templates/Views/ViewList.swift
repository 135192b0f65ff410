import Mustache

/// The elements of a list field, as the renderer repeats a section over them.
struct ViewList<Element: Sendable>: MustacheSequence, MustacheParent {
    private let elements: [Element]

    init(_ elements: [Element]) {
        self.elements = elements
    }

    func makeIterator() -> IndexingIterator<[Element]> { elements.makeIterator() }

    /// A list has no fields of its own. Without this the renderer would look for them by reflection.
    func child(named name: String) -> Any? { nil }
}
