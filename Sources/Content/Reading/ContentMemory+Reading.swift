import Diagnostics
import Memoization
import YAMLReading

extension ContentMemory {
    /// The kind of the file at a path.
    mutating func kind(of path: String) -> FileKind {
        if let kind = kinds[path] { return kind }
        let kind = FileKind(path)
        kinds[path] = kind
        return kind
    }

    /// The page in a file; `inputs` are the stamps of the file, and of what it is read with.
    mutating func page(
        in file: ContentFile, _ inputs: [Stamp], read: (FieldReport) -> PageReader.Outcome?
    ) -> PageFile {
        let old = pages[file.path]
        if let old, old.inputs == inputs { return old }
        let report = FieldReport(prefix: "page")
        var outcome = read(report)
        let front = file.bytes.dropLast(outcome?.page.source.markdown.count ?? 0)
        if let page = old?.outcome?.page, old?.front == front, old?.inputs.dropFirst() == inputs.dropFirst() {
            outcome?.keep(frontStamp: page.frontStamp)
        }
        let new = PageFile(inputs: inputs, front: front, outcome: outcome, diagnostics: report.diagnostics)
        pages[file.path] = new
        return new
    }

    /// The text about a program in a file.
    mutating func body(in file: ContentFile, _ inputs: [Stamp], read: (FieldReport) -> ProgramBody?) -> BodyFile {
        if let old = bodies[file.path], old.inputs == inputs { return old }
        let report = FieldReport(prefix: "page")
        let body = read(report)
        let new = BodyFile(inputs: inputs, body: body, diagnostics: report.diagnostics)
        bodies[file.path] = new
        return new
    }

    /// The image or download in a file.
    mutating func asset(in file: ContentFile) -> Stamped<Asset> {
        if let old = assets[file.path], assetFiles[file.path] == file.stamp { return old }
        let size = ImageSizeReader.size(of: file.bytes, name: file.path)
        let new = Stamped(Asset(path: file.path, bytes: file.bytes, imageSize: size))
        assets[file.path] = new
        assetFiles[file.path] = file.stamp
        return new
    }

    /// Forgets the files that are gone, once there are more of them than of those that are there.
    mutating func forget(but files: [ContentFile]) {
        guard kinds.count > 2 * files.count else { return }
        let paths = Set(files.map(\.path))
        kinds = kinds.filter { paths.contains($0.key) }
        pages = pages.filter { paths.contains($0.key) }
        bodies = bodies.filter { paths.contains($0.key) }
        assets = assets.filter { paths.contains($0.key) }
        assetFiles = assetFiles.filter { paths.contains($0.key) }
    }
}

extension PageReader.Outcome {
    /// Takes over the stamp of front matter that is the same.
    fileprivate mutating func keep(frontStamp: Stamp) {
        switch self {
        case .page(var page):
            page.frontStamp = frontStamp
            self = .page(page)
        case .leftOut(let left):
            var page = left.page
            page.frontStamp = frontStamp
            self = .leftOut(LeftOutPage(page: page, reason: left.reason))
        }
    }
}
