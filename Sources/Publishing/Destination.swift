import Diagnostics

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Where a site is published to: a folder that may be replaced as a whole, and the names beside it for doing so.
struct Destination: Sendable {
    /// The folder's path, absolute and free of links.
    let path: String
    /// The folder that holds the folder.
    let parent: String
    /// The folder's name.
    let name: String

    /// The sibling in which a new folder is made ready, and to which the old one goes when the two are exchanged.
    ///
    /// There is one name for it, so that what a killed build left is found and removed by the next.
    var staging: String { beside(".\(name).tallypress-staging") }
    /// The sibling to which the old folder goes where the file system cannot exchange two folders.
    var previous: String { beside(".\(name).tallypress-previous") }

    private init(_ name: String, in parent: String) {
        (self.name, self.parent) = (name, parent)
        path = parent == "/" ? "/\(name)" : "\(parent)/\(name)"
    }

    private func beside(_ name: String) -> String { parent == "/" ? "/\(name)" : "\(parent)/\(name)" }

    /// Removes what stands beside the folder: what a killed build left, or the old folder after an exchange.
    func removeSiblings(jobs: Int) throws(DiskError) {
        let folder = try Folder(parent)
        try folder.remove(".\(name).tallypress-staging", jobs: jobs)
        try folder.remove(".\(name).tallypress-previous", jobs: jobs)
    }

    /// Finds the folder that is meant, symbolic links resolved, and refuses those that a build would destroy.
    ///
    /// - Parameter create: Whether to make the folders that lead to it where they are missing.
    /// - Returns: The destination, or `nil` where it does not exist and was not to be made.
    static func resolve(output: String, site: String, create: Bool) throws(PublishingFailure) -> Destination? {
        guard !output.isEmpty, !output.utf8.contains(0) else { throw refusal(output, "is not a folder's name") }
        try check(output, site)
        if create {
            // The folder itself comes later: a site that was moved aside by a killed build may have to come back first.
            for end in output.utf8.indices where output.utf8[end] == UInt8(ascii: "/") && end != output.startIndex {
                guard mkdir(String(output[..<end]), 0o777) == 0 || errno == EEXIST || errno == EISDIR else {
                    throw PublishingFailure(DiskError("make the folder", String(output[..<end])))
                }
            }
        }
        if let path = real(output) {
            guard Status(following: path)?.kind == .folder else { throw refusal(output, "is not a folder") }
            // Where `..` follows a folder that was missing, the path leads somewhere only now.
            try check(path, site)
            let (parent, name) = split(path)
            return Destination(name, in: parent)
        }
        guard Status(at: output) == nil else { throw refusal(output, "is a symbolic link that leads nowhere") }
        let (above, name) = split(output)
        guard name != ".", name != ".." else { throw refusal(output, "is not a folder's name") }
        guard let parent = real(above) else {
            if !create { return nil }
            throw PublishingFailure(DiskError("find", above))
        }
        return Destination(name, in: parent)
    }

    /// The path of the folder that holds a path's last part, and that part.
    private static func split(_ path: String) -> (parent: String, name: String) {
        var path = path[...]
        while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", String(path)) }
        return (slash == path.startIndex ? "/" : String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
    }

    /// Refuses folders that hold more than a site's output, by what they are and not by how they are written.
    private static func check(_ output: String, _ site: String) throws(PublishingFailure) {
        let sources = ["\(site)/Content", "\(site)/Templates"]
        if let folder = Status(following: output)?.identity {
            if chain("/").contains(folder) { throw refusal(output, "is the root of the file system") }
            if let home = getenv("HOME"), Status(following: String(cString: home))?.identity == folder {
                throw refusal(output, "is your home folder")
            }
            for (source, name) in zip(sources, ["Content", "Templates"]) {
                guard let identity = Status(following: source)?.identity else { continue }
                if identity == folder { throw refusal(output, "is the site's own `\(name)/`") }
                if chain(source).contains(folder) { throw refusal(output, "holds the site's own `\(name)/`") }
            }
            if chain(site).contains(folder) { throw refusal(output, "holds the site itself") }
        }
        // Where the folder is still to be made, the nearest one above that exists says where it will be.
        var above = output
        while Status(following: above) == nil, above != ".", above != "/" {
            above = split(above).parent
        }
        let line = chain(above)
        for (source, name) in zip(sources, ["Content", "Templates"]) {
            guard let identity = Status(following: source)?.identity, line.contains(identity) else { continue }
            throw refusal(output, "lies in the site's own `\(name)/`")
        }
    }

    /// The folder at the path and all those that hold it, up to the root.
    private static func chain(_ path: String) -> Set<Status.Identity> {
        guard var path = real(path) else { return [] }
        var chain: Set<Status.Identity> = []
        while true {
            if let identity = Status(following: path)?.identity { chain.insert(identity) }
            guard path != "/" else { return chain }
            path = split(path).parent
        }
    }

    private static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func refusal(_ output: String, _ reason: String) -> PublishingFailure {
        PublishingFailure(
            "publish/bad-output", "cannot publish to `\(output)`: it \(reason)",
            hint: "name a folder for the output alone, such as `--output Output`")
    }
}
