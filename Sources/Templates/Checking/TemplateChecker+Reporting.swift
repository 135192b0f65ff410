import Diagnostics

extension TemplateChecker {
    func place(_ name: TagName, _ visit: Visit) -> Place {
        visit.body.template.place(name.position)
    }

    mutating func report(_ code: String, _ message: String, hint: String?, _ name: TagName, _ visit: Visit) {
        let place = place(name, visit)
        guard reported.insert(Reported(place: place, code: code)).inserted else { return }
        let related = visit.caller.map { [RelatedPlace("used from here", at: $0)] } ?? []
        errors.append(Diagnostic(.error, code, message, hint: hint, at: place, related: related))
    }
}
