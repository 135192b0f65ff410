import Diagnostics

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A step on the disk that the system refused.
struct DiskError: Error, Sendable, Hashable {
    /// The system's error number.
    let number: Int32
    /// What was to be done, as in "cannot ACTION PATH".
    let action: String
    let path: String

    init(_ action: String, _ path: String, _ number: Int32 = errno) {
        self.number = number
        self.action = action
        self.path = path
    }

    /// The error as a user should see it, with what to do about it.
    var diagnostic: Diagnostic {
        let message = "cannot \(action) `\(path)`: \(String(cString: strerror(number)).lowercased())"
        let (code, hint) =
            switch number {
            case EACCES, EPERM, EROFS:
                (
                    "publish/denied",
                    "the output folder and the folder that holds it must be yours to write to: "
                        + "change their permissions, or name another folder with `--output`"
                )
            case ENOSPC, EDQUOT:
                ("publish/disk-full", "make room on the disk and build again; the published site is as it was")
            case EMFILE, ENFILE:
                ("publish/io", "too many files are open: raise the limit (`ulimit -n`) or build with fewer `--jobs`")
            case ENAMETOOLONG:
                ("publish/io", "shorten the page's slug or choose an output folder with a shorter path")
            default:
                ("publish/io", "the published site is as it was; see to the disk and build again")
            }
        return Diagnostic(.error, code, message, hint: hint, at: nil)
    }
}

extension PublishingFailure {
    /// A failure for which a step on the disk is the cause.
    init(_ error: DiskError) {
        self.init([error.diagnostic])
    }
}
