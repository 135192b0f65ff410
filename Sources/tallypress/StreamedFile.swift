import Foundation

/// A file that is written piece by piece beside its place, and takes it only once it is whole.
struct StreamedFile: ~Copyable {
    /// Why a file cannot be written.
    struct Failure: Error {
        let reason: String

        /// The failure of the system's last call.
        static var last: Failure { Failure(reason: String(cString: strerror(errno))) }
    }

    private let path: String
    /// Where it is written first; the same for what is no plain file, such as `/dev/stdout` or a pipe.
    private let draft: String
    private var descriptor: Int32

    init(at path: String) throws(Failure) {
        self.path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        var status = stat()
        let isPlain = stat(self.path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
        draft = isPlain ? self.path + ".partial" : self.path
        descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
        guard descriptor >= 0 else { throw Failure.last }
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        if draft != path { unlink(draft) }
    }

    func add(_ bytes: [UInt8]) throws(Failure) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { bytes in
                write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Failure.last }
            written += count
        }
    }

    /// Puts the file into its place.
    consuming func finish() throws(Failure) {
        // Some file systems say only now that there was no room.
        guard fsync(descriptor) == 0 || draft == path else { throw Failure.last }
        guard draft == path || rename(draft, path) == 0 else { throw Failure.last }
        close(descriptor)
        descriptor = -1
    }
}
