import Accounting
import Content
import Programs

extension SiteSettings {
    /// What keeps the books of programs by the site's own side of them and its holidays.
    func bookkeeper(of programs: [Program]) -> Bookkeeper {
        Bookkeeper(programs: programs, accounts: accounts, holidays: Set(holidays))
    }
}
