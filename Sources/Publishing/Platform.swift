#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What the systems call differently.
enum Platform {
    /// Exchanges two folders of the same parent in one step that no other process can see half done.
    ///
    /// - Returns: 0, or the error number: `EINVAL`, `ENOSYS` or `ENOTSUP` where the file system has no such step.
    static func exchange(_ first: String, _ second: String) -> Int32 {
        #if canImport(Darwin)
            return renamex_np(first, second, UInt32(RENAME_SWAP)) == 0 ? 0 : errno
        #else
            // The C library has it since 2.28, but shows it only to programs that ask for GNU extensions, as the
            // Swift module of the library does not.
            typealias Rename =
                @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
            guard let symbol = dlsym(nil, "renameat2") else { return ENOSYS }
            let rename = unsafeBitCast(symbol, to: Rename.self)
            let exchangeFlag: UInt32 = 2
            return rename(AT_FDCWD, first, AT_FDCWD, second, exchangeFlag) == 0 ? 0 : errno
        #endif
    }

    /// Whether an exchange failed because the file system cannot do it, not because of these folders.
    static func lacksExchange(_ error: Int32) -> Bool {
        error == EINVAL || error == ENOSYS || error == ENOTSUP || error == EOPNOTSUPP
    }

    /// Whether a hard link failed because there cannot be one here, so that a copy must do.
    static func lacksLinks(_ error: Int32) -> Bool {
        error == EPERM || error == EMLINK || error == ENOSYS || error == ENOTSUP || error == EOPNOTSUPP
    }

    /// When the contents last changed.
    static func modification(_ status: stat) -> timespec {
        #if canImport(Darwin)
            return status.st_mtimespec
        #else
            return status.st_mtim
        #endif
    }
}
