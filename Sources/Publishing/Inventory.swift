/// All that stands in the output folder, told apart by whether an earlier build wrote it.
struct Inventory: Sendable {
    /// One thing in the folder.
    struct Entry: Sendable {
        let path: String
        let status: Status
    }

    /// The folders, each before those in it.
    private(set) var folders: [Entry] = []
    /// Files, symbolic links and others, sorted within each folder.
    private(set) var files: [Entry] = []

    /// Walks through the folder, without following links.
    init(of folder: Folder) throws(DiskError) {
        try walk(folder, prefix: "", device: folder.status.identity.device)
    }

    private mutating func walk(_ folder: Folder, prefix: String, device: UInt64) throws(DiskError) {
        for name in try folder.names() {
            guard let status = try folder.status(of: name) else { continue }
            let entry = Entry(path: prefix + name, status: status)
            guard status.kind == .folder else {
                files.append(entry)
                continue
            }
            folders.append(entry)
            if status.identity.device == device {
                try walk(Folder(name, in: folder), prefix: entry.path + "/", device: device)
            }
        }
    }
}
