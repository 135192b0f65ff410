import Diagnostics

/// Merchants of one export that no program stands for: each is told of once, with how many rows it has.
struct UnknownMerchants {
    let profile: ImportProfile
    private var found: [(name: String, place: Place, count: Int)] = []

    init(profile: ImportProfile) {
        self.profile = profile
    }

    mutating func count(_ name: String, at place: Place) {
        if let index = found.firstIndex(where: { $0.name == name }) {
            found[index].count += 1
        } else {
            found.append((name, place, 1))
        }
    }

    var diagnostics: [Diagnostic] {
        found.map { name, place, count in
            let rows = count == 1 ? "" : " (\(count) rows)"
            let known = profile.programs.map { "`\($0.merchant)` for `\($0.program)`" }
            let nearest = Suggestion.nearest(to: name, among: profile.programs.map(\.merchant))
            let knows =
                known.isEmpty ? "the profile names no programs" : "the profile knows \(Text.list(known))"
            let otherwise =
                profile.programs.isEmpty && found.count == 1
                ? "name one for all rows with --program" : "leave the rows out with `other_programs: skip`"
            return Diagnostic(
                .error, "import/unknown-merchant",
                name.isEmpty
                    ? "the row does not say which merchant it is of\(rows)"
                    : "no program stands for the merchant \(Text.quoted(name))\(rows)",
                hint: (nearest.map { "did you mean `\($0)`? " } ?? "") + knows
                    + ": write the program's id behind the merchant's in `programs` of a profile that extends "
                    + "`\(profile.id)`, or \(otherwise)",
                at: place)
        }
    }
}
