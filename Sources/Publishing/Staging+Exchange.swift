#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension Staging {
    /// Lets the new folder take the present one's place, and leaves the old one where `old` says.
    ///
    /// Where the file system cannot exchange folders, two renames do it. A process that is killed between them leaves
    /// no output folder, but the old one whole beside it, and the next build puts that back. Where the folder cannot be
    /// renamed at all, because a file system is mounted there, publishing is refused: files could be replaced only one
    /// by one, and a site could be seen half old and half new.
    func exchange() throws(PublishingFailure) {
        let number = Platform.exchange(destination.staging, destination.path)
        if number == 0 { return }
        guard Platform.lacksExchange(number) else { throw failure(number) }
        try exchangeByRenaming()
    }

    func exchangeByRenaming() throws(PublishingFailure) {
        guard rename(destination.path, destination.previous) == 0 else { throw failure(errno) }
        guard rename(destination.staging, destination.path) == 0 else {
            let number = errno
            _ = rename(destination.previous, destination.path)
            throw failure(number)
        }
    }

    private func failure(_ number: Int32) -> PublishingFailure {
        guard number == EBUSY || number == EXDEV || number == EINVAL else {
            return PublishingFailure(DiskError("replace", destination.path, number))
        }
        return PublishingFailure(
            "publish/cannot-replace",
            "the folder `\(destination.path)` cannot be replaced as a whole, because a file system is mounted there",
            hint: "publish to a folder inside it, such as `--output \(destination.path)/site`")
    }
}
