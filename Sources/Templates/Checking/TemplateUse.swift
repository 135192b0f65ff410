/// Where a template is used, and what it may name there.
public struct TemplateUse: Sendable {
    /// The templates that include it or take it as a parent, sorted.
    public private(set) var users: [String] = []
    /// The views that are in reach where it is used, each use from the innermost view outwards, in the order found. A
    /// name that is to be known everywhere must be in each of them.
    public private(set) var contexts: [[ViewSchema]] = []

    mutating func note(_ user: String?) {
        guard let user, !users.contains(user) else { return }
        users.append(user)
        users.sort()
    }

    mutating func note(_ views: [ViewSchema]) {
        let ids = views.map(\.id)
        if !contexts.contains(where: { $0.map(\.id) == ids }) { contexts.append(views) }
    }
}
