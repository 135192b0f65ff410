import Foundation

/// A time as file systems note it. It only decides what is read again, and never shows in what is read.
public struct FileTime: Sendable, Hashable, Comparable {
    private let seconds: Int
    private let nanoseconds: Int

    init(_ time: timespec) {
        seconds = time.tv_sec
        nanoseconds = time.tv_nsec
    }

    /// The present time by the clock that files are stamped by.
    public static var now: FileTime {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return FileTime(time)
    }

    /// Whether so much has passed until another time that no file system stamps both alike.
    func isLongBefore(_ time: FileTime) -> Bool { time.seconds - seconds > 2 }

    /// Orders times from the earlier to the later.
    public static func < (first: FileTime, second: FileTime) -> Bool {
        (first.seconds, first.nanoseconds) < (second.seconds, second.nanoseconds)
    }
}
