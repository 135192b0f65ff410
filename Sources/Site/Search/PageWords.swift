/// The words of a page, each with the best place where it stands.
struct PageWords: Sendable {
    /// Where on a page a word stands, the best last.
    enum Place: UInt8, Sendable, CaseIterable {
        case text
        /// A heading, or the page's description.
        case heading
        case title
    }

    private(set) var table = WordTable()
    /// The places of the table's words.
    private(set) var places: [Place] = []

    /// The longest word in bytes; longer ones are checksums and the like.
    static let longest = 48

    /// Takes in the words of a text. Words with connectors count as a whole and by their parts, figures only outside of
    /// the text: on statements they would be most of the words.
    mutating func add(_ text: [UInt8], at place: Place) {
        let folded = SearchFolding.folded(text)
        folded.withUnsafeBufferPointer { folded in
            SearchFolding.classes.withUnsafeBufferPointer { classes in addWords(of: folded, classes, place) }
        }
    }

    private mutating func addWords(
        of folded: UnsafeBufferPointer<UInt8>, _ classes: UnsafeBufferPointer<UInt8>, _ place: Place
    ) {
        var index = 0
        while index < folded.count {
            guard classes[Int(folded[index])] == 1 else {
                index += 1
                continue
            }
            let start = index
            var part = index
            while true {
                while index < folded.count, classes[Int(folded[index])] == 1 { index += 1 }
                let goesOn =
                    index + 1 < folded.count && classes[Int(folded[index])] == 2 && classes[Int(folded[index + 1])] == 1
                guard goesOn || part > start else { break }
                add(UnsafeBufferPointer(rebasing: folded[part..<index]), place)
                guard goesOn else { break }
                index += 1
                part = index
            }
            add(UnsafeBufferPointer(rebasing: folded[start..<index]), place)
        }
    }

    private mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ place: Place) {
        guard word.count > 1, word.count <= Self.longest else { return }
        guard place != .text || word.contains(where: { $0 >= 0x61 }) else { return }
        let number = table.number(of: word, hash: WordTable.hash(word))
        if number == places.count {
            places.append(place)
        } else if places[number].rawValue < place.rawValue {
            places[number] = place
        }
    }
}
