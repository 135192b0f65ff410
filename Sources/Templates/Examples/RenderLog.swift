import Synchronization

/// Notes which templates are rendered for which pages, and what their views hold. With one worker it is the same each
/// time.
public final class RenderLog: Sendable {
    /// What is known of a template that was rendered.
    public struct Entry: Sendable {
        /// The addresses of the pages that it was rendered for, in order, each once.
        public fileprivate(set) var pages: [String] = []
        /// What the views held, from the first page that had it.
        public fileprivate(set) var example: ViewExample
    }

    private let noted = Mutex<[String: Entry]>([:])

    /// An empty log.
    public init() {}

    /// What was noted of a template; `nil` for one that was not rendered.
    public subscript(template: String) -> Entry? { noted.withLock { $0[template] } }

    func note(_ template: String, for page: String, _ view: some TemplateView) {
        let example = view.example
        noted.withLock { noted in
            noted[template, default: Entry(example: example)].example.complete(with: example)
            if noted[template]?.pages.contains(page) == false { noted[template]?.pages.append(page) }
        }
    }
}
