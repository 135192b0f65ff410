import FlyingSocks

/// The bytes of server-sent events, for one page that listens.
struct EventStream: AsyncBufferedSequence {
    typealias Element = UInt8

    let messages: AsyncStream<[UInt8]>

    func makeAsyncIterator() -> Iterator { Iterator(messages: messages.makeAsyncIterator()) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        var messages: AsyncStream<[UInt8]>.AsyncIterator
        private var rest: ArraySlice<UInt8> = []

        init(messages: AsyncStream<[UInt8]>.AsyncIterator) {
            self.messages = messages
        }

        mutating func next() async -> UInt8? {
            if rest.isEmpty { rest = await messages.next()?[...] ?? [] }
            return rest.popFirst()
        }

        /// The next message whole, however long: it is to be there at once.
        mutating func nextBuffer(suggested count: Int) async -> [UInt8]? {
            guard rest.isEmpty else {
                defer { rest = [] }
                return Array(rest)
            }
            return await messages.next()
        }
    }
}
