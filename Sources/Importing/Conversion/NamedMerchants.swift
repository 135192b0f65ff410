import Diagnostics

/// The merchants that exports name, where all rows would go to one program: they may only be one.
struct NamedMerchants {
    let profile: ImportProfile
    /// The program that the user asks for, if one is.
    let wanted: String?
    /// In the order in which they are first named; names are compared case aside.
    private var found: [(name: String, place: Place, count: Int)] = []
    private var indices: [String: Int] = [:]

    init(profile: ImportProfile, wanted: String?) {
        self.profile = profile
        self.wanted = wanted
    }

    /// Notes the merchant of a row; a row that names none is of a merchant of its own.
    mutating func count(_ name: String, at place: Place) {
        let key = name.lowercased()
        if let index = indices[key] {
            found[index].count += 1
        } else {
            indices[key] = found.count
            found.append((name, place, 1))
        }
    }

    /// What is wrong where nothing says which of the merchants the program is, if anything is.
    var problem: Diagnostic? {
        guard let first = found.first else { return nil }
        let write =
            "in a profile that extends `\(profile.id)`, write your program's id behind its merchant: "
            + "`programs: {\"MERCHANT\": id}`; "
        if wanted == nil, profile.otherPrograms == .skip {
            return Diagnostic(
                .error, "import/unknown-merchant",
                "nothing says whose rows are a program's: \(named)", hint: write + "rows of others are then left out",
                at: first.place)
        }
        guard found.count > 1 else { return nil }
        return Diagnostic(
            .error, "import/unknown-merchant",
            wanted.map { "not all rows can be of `\($0)`, which --program names: \(named)" }
                ?? "nothing says which merchant the site's program is: \(named)",
            hint: write + "rows of others are then errors, or left out with `other_programs: skip`"
                + (wanted == nil ? "; --program does not help, since it is for exports of one merchant" : ""),
            at: found[1].place, related: [RelatedPlace("the first merchant", at: first.place)])
    }

    /// All of them with their rows, the first ten by name.
    private var named: String {
        let shown = found.prefix(10).map { name, _, count in
            (name.isEmpty ? "no name" : Text.quoted(name)) + " (\(count == 1 ? "1 row" : "\(count) rows"))"
        }
        let rest = found.count - shown.count
        return "the rows name " + Text.list(shown + (rest > 0 ? ["\(rest) more"] : []))
    }
}
