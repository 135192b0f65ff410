import Foundation
import Money

/// The only clock in the program: what day it is where the user is.
enum Today {
    static var date: CivilDate {
        var now = time(nil)
        var local = tm()
        localtime_r(&now, &local)
        return CivilDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    }
}
