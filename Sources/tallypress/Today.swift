import Foundation
import Money

/// The only clock in the program: what day and what time it is where the user is.
enum Today {
    static var date: CivilDate {
        let local = now
        return CivilDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    }

    /// The time of day, such as `09:05:30`.
    static var time: String {
        let local = now
        return [local.tm_hour, local.tm_min, local.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    /// A text that no other run of the program on this machine has.
    static var session: String {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return "\(getpid())-\(now.tv_sec)-\(now.tv_nsec)"
    }

    private static var now: tm {
        var seconds = Foundation.time(nil)
        var local = tm()
        localtime_r(&seconds, &local)
        return local
    }
}
