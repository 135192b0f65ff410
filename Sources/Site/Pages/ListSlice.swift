import Content

/// A part of a long list of pages, which has a page of its own.
struct ListSlice: Sendable {
    /// The address of the first part.
    let base: String
    /// Which part it is, from 1, and how many there are.
    let number: Int
    let count: Int
    let pages: [Page]

    /// The address of this part.
    var path: String { Self.path(of: number, below: base) }

    /// The parts of a list of at most so many pages each; one for a list without any.
    static func slices(of pages: [Page], at base: String, size: Int) -> [ListSlice] {
        let count = max(1, (pages.count + size - 1) / size)
        return (1...count).map { number in
            ListSlice(
                base: base, number: number, count: count,
                pages: Array(pages.dropFirst((number - 1) * size).prefix(size)))
        }
    }

    /// The address of another part; `nil` for one that there is not.
    func path(of number: Int) -> String? {
        (1...count).contains(number) ? Self.path(of: number, below: base) : nil
    }

    private static func path(of number: Int, below base: String) -> String {
        number == 1 ? base : "\(base)page/\(number)/"
    }

    /// A title that tells the part apart from the first.
    func titled(_ title: String) -> String { number == 1 ? title : "\(title), page \(number)" }

    /// A description that tells the part apart from the first.
    func described(_ text: String) -> String { number == 1 ? text : "\(text) Page \(number) of \(count)." }
}
