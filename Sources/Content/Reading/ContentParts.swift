import Diagnostics

/// What the files of a site's content come to, before it is put together.
struct ContentParts {
    private(set) var pages: [Page] = []
    private(set) var leftOut: [LeftOutPage] = []
    private(set) var bodies: [ProgramBody] = []
    /// The paths of files with errors of their own.
    private(set) var broken: [String] = []
    /// The pages whose files are not as they were when they were last read, by path.
    private(set) var changed: [String: Page] = [:]
    var diagnostics: [Diagnostic] = []

    mutating func add(_ file: ContentMemory.PageFile, of path: String, isChanged: Bool, takesDrafts: Bool) {
        diagnostics += file.diagnostics
        switch file.outcome {
        case .page(let page): add(page, of: path, isChanged)
        case .leftOut(let left) where takesDrafts:
            var page = left.page
            page.pending = left.reason
            add(page, of: path, isChanged)
        case .leftOut(let left): leftOut.append(left)
        case nil: broken.append(path)
        }
    }

    private mutating func add(_ page: Page, of path: String, _ isChanged: Bool) {
        pages.append(page)
        if isChanged { changed[path] = page }
    }

    mutating func add(_ file: ContentMemory.BodyFile) {
        diagnostics += file.diagnostics
        if let body = file.body { bodies.append(body) }
    }
}
