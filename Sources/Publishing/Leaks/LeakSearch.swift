import Artifacts

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Finds patterns in files: ordinary ones by the bytes that words begin with, e-mail addresses by their `@`.
struct LeakSearch: Sendable {
    /// A pattern that was found, by the offset of its first byte.
    private struct Hit: Hashable {
        let offset: Int
        let owner: Int32
    }

    private let words: PatternSet
    private let addresses: PatternSet
    private let prefixes: PrefixFilter
    /// Which lengths the parts of addresses before and after the `@` have; the index is the length.
    private var locals: [Bool] = []
    private var domains: [Bool] = []
    /// How often escapes are resolved: once for each language that text may be wrapped in, as HTML in a feed is.
    private static let depth = 3

    init(words: PatternSet, addresses: PatternSet) {
        self.words = words
        self.addresses = addresses
        prefixes = PrefixFilter(words)
        for index in 0..<addresses.count {
            let address = addresses.pattern(index)
            guard let at = address.firstIndex(of: UInt8(ascii: "@")) else { continue }
            Self.note(at - address.startIndex, &locals)
            Self.note(address.endIndex - at - 1, &domains)
        }
    }

    private static func note(_ length: Int, _ lengths: inout [Bool]) {
        while lengths.count <= length { lengths.append(false) }
        lengths[length] = true
    }

    /// What shows in the file or its path, in order.
    func leaks(in file: OutputFile) -> [Leak] {
        let inPath = Array(file.path.utf8).withUnsafeBufferPointer(hits).map {
            Leak(owner: $0.owner, line: 0, column: 0)
        }
        let inText = file.bytes.withUnsafeBufferPointer { text in Self.located(hits(in: text), text) }
        return Array(Set(inPath)).sorted() + inText
    }

    private func hits(in text: UnsafeBufferPointer<UInt8>) -> [Hit] {
        var hits: Set<Hit> = []
        search(text) { hits.insert($0) }
        guard var layer = Unescaped(text) else { return Array(hits) }
        var layers = [layer]
        while true {
            layer.bytes.withUnsafeBufferPointer { bytes in
                search(bytes) { hit in
                    let origin = layers.reversed().reduce(hit.offset) { $1.origin(of: $0) }
                    hits.insert(Hit(offset: origin, owner: hit.owner))
                }
            }
            guard layers.count < Self.depth, let next = layer.bytes.withUnsafeBufferPointer(Unescaped.init) else {
                break
            }
            layers.append(next)
            layer = next
        }
        return Array(hits)
    }

    private func search(_ text: UnsafeBufferPointer<UInt8>, _ found: (Hit) -> Void) {
        if words.count > 0 { searchWords(text, found) }
        if addresses.count > 0 { searchAddresses(text, found) }
    }

    private func searchWords(_ text: UnsafeBufferPointer<UInt8>, _ found: (Hit) -> Void) {
        guard text.count >= PrefixFilter.width, let base = UnsafeRawPointer(text.baseAddress) else { return }
        let mask: UInt64 = 1 << (8 * UInt64(PrefixFilter.width)) - 1
        WordBoundary.classes.withUnsafeBufferPointer { classes in
            prefixes.withTest { mayBegin in
                var before: UInt8 = 0
                // Eight bytes are loaded at once, which the last places do not have.
                let bulk = max(0, text.count - 7)
                for offset in 0..<bulk {
                    if before != 1 {
                        let key =
                            UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) & mask
                        if mayBegin(key) { match(text, offset, key, found) }
                    }
                    before = classes[Int(text[offset])]
                }
                guard text.count - PrefixFilter.width >= bulk else { return }
                for offset in bulk...(text.count - PrefixFilter.width) {
                    let bytes = text[offset..<(offset + PrefixFilter.width)]
                    let key = bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
                    if mayBegin(key) { match(text, offset, key, found) }
                }
            }
        }
    }

    @inline(never)
    private func match(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ key: UInt64, _ found: (Hit) -> Void) {
        guard let lengths = prefixes.lengths(key), WordBoundary.isBefore(start, text) else { return }
        var hash = PatternSet.seed
        for length in 1...max(1, min(lengths.longest, text.count - start)) {
            hash = PatternSet.extend(hash, text[start + length - 1])
            guard lengths.admits(length), WordBoundary.isAfter(start + length, text),
                let owner = words.find(hash, UnsafeBufferPointer(rebasing: text[start..<(start + length)]))
            else { continue }
            found(Hit(offset: start, owner: owner))
        }
    }

    private func searchAddresses(_ text: UnsafeBufferPointer<UInt8>, _ found: (Hit) -> Void) {
        guard let base = text.baseAddress else { return }
        var from = 0
        while from < text.count, let at = memchr(base + from, Int32(UInt8(ascii: "@")), text.count - from) {
            let position = UnsafeRawPointer(at) - UnsafeRawPointer(base)
            matchAddress(text, position, found)
            from = position + 1
        }
    }

    private func matchAddress(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ found: (Hit) -> Void) {
        var start = at
        while start > 0, at - start + 1 < locals.count, text[start - 1] > 0x20, text[start - 1] != UInt8(ascii: "@") {
            start -= 1
            guard locals[at - start], WordBoundary.isBefore(start, text) else { continue }
            var hash = PatternSet.seed
            for index in start...at { hash = PatternSet.extend(hash, EmailAddress.folded(text[index])) }
            var end = at + 1
            while end < text.count, end - at < domains.count, text[end] > 0x20, text[end] != UInt8(ascii: "@") {
                hash = PatternSet.extend(hash, EmailAddress.folded(text[end]))
                end += 1
                guard domains[end - at - 1], WordBoundary.isAfter(end, text) else { continue }
                let folded = text[start..<end].map(EmailAddress.folded)
                if let owner = folded.withUnsafeBufferPointer({ addresses.find(hash, $0) }) {
                    found(Hit(offset: start, owner: owner))
                }
            }
        }
    }

    /// The hits by line and column, in order.
    private static func located(_ hits: [Hit], _ text: UnsafeBufferPointer<UInt8>) -> [Leak] {
        var (line, column, position) = (1, 1, 0)
        return hits.sorted { ($0.offset, $0.owner) < ($1.offset, $1.owner) }.map { hit in
            while position < hit.offset {
                if text[position] == UInt8(ascii: "\n") {
                    (line, column) = (line + 1, 1)
                } else if text[position] & 0xC0 != 0x80 {
                    column += 1
                }
                position += 1
            }
            return Leak(owner: hit.owner, line: line, column: column)
        }
    }
}
