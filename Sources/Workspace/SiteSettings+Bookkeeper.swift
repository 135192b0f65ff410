import Accounting
import Content
import Programs

extension SiteSettings {
    /// What keeps the books of programs by the site's own side of them and its holidays.
    func bookkeeper(of programs: [Program], jobs: Int = 1) -> Bookkeeper {
        Bookkeeper(programs: programs, accounts: accounts, holidays: Set(holidays), jobs: jobs)
    }
}
