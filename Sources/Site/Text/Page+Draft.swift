import Content
import Programs

extension Page {
    /// What marks a page that is looked at before it is published; `nil` for one that is part of the site.
    var draftLabel: String? {
        switch pending {
        case .draft: "Draft"
        case .scheduled(let date): "Not before \(Words.date(date))"
        case nil: nil
        }
    }
}
