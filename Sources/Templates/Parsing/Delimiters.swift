/// The characters around a tag: `{{` and `}}` until a template sets others.
struct Delimiters: Equatable {
    let start: [UInt8]
    let end: [UInt8]

    static let standard = Delimiters(start: Array("{{".utf8), end: Array("}}".utf8))

    /// Reads the inside of a `{{= =}}` tag. Only characters that mean nothing in names are admitted, or the standard
    /// delimiters to return to them. The renderer takes it for granted that delimiters have two characters or more,
    /// and crashes at the end of a section with shorter ones.
    init?(declaration: some Collection<UInt8>) {
        let parts = declaration.split(whereSeparator: \.isTemplateSpace)
        guard parts.count == 2, parts.allSatisfy({ $0.count >= 2 }) else { return nil }
        let (start, end) = (Array(parts[0]), Array(parts[1]))
        let isStandard = start == Self.standard.start && end == Self.standard.end
        guard isStandard || (start + end).allSatisfy(Self.admitted.contains) else { return nil }
        self.init(start: start, end: end)
    }

    private init(start: [UInt8], end: [UInt8]) {
        self.start = start
        self.end = end
    }

    private static let admitted = Array("<>[]%|@~:".utf8)
}
