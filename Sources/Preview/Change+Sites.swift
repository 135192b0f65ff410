import Site

extension Change {
    /// The difference between the site that was held and the one that is held now.
    init(from old: PlannedSite?, to new: PlannedSite) {
        guard let old else {
            self = .pages
            return
        }
        if new.isSame(as: old) {
            self = .none
        } else if new.differsInStylesAlone(from: old) {
            self = .styles
        } else {
            self = .pages
        }
    }
}
