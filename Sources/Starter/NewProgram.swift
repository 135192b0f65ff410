import Content
import Money

/// A program that is about to be written down: its file, with terms to be replaced.
public struct NewProgram: Sendable {
    private let name: String
    private let id: String?
    private let address: String?

    /// A program with a name of one line; its id comes from the name, and its address is made up, unless they are given.
    public init(_ name: String, id: String? = nil, address: String? = nil) {
        self.name = name
        self.id = id
        self.address = address
    }

    /// The program's file with terms that begin on the first day of a day's year, or what keeps it from being made.
    public func file(
        in content: SiteContent, programs: [String], on day: CivilDate
    ) throws(NewFileProblem) -> StarterFile {
        let hint = "give another name, or the program's id with --slug"
        guard let id = id ?? Self.id(from: name) else {
            throw NewFileProblem(
                "no-slug", "the name has no Latin letter and no digit that an id could be made of",
                hint: "give the program's id with --slug")
        }
        guard Slug.isValid(id) else {
            throw NewFileProblem(
                "bad-slug", "`\(id)` cannot be a program's id", hint: "use small letters, digits and `-`")
        }
        if programs.contains(id) {
            throw NewFileProblem("taken-address", "the site has a program `\(id)`", hint: hint)
        }
        if let problem = SlugCheck(content).channelProblem(with: id, hint: hint) { throw problem }
        return StarterFile(path: "Content/programs/\(id).yml", text: text(id: id, on: day))
    }

    /// An id made of a program's name: at most 30 small letters, digits and `-`; `nil` for a name without Latin letters
    /// and digits.
    static func id(from name: String) -> String? { Slug.make(from: name, longest: 30) }

    private func text(id: String, on day: CivilDate) -> String {
        let address = address ?? NewSite.address(ofProgram: id)
        return """
            # Replace what is here by what the program's own terms say, and keep their source.
            name: \(YAMLText.quoted(name))
            url: \(YAMLText.quoted(address))
            currency: USD
            # summary: A line on what it is, for lists.

            # Tracked links. A network's form needs your numbers: `network: awin`, `affiliate: "123456"`, `merchant: "7890"`.
            # link:
            #   pattern: "\(address)/?ref={affiliate}&sub={sub_id}&to={url}"
            #   affiliate: "12345"
            #   offers:
            #     home: {name: \(YAMLText.quoted(name)), url: "\(address)"}

            terms:
              - from: \(day.month.year)-01-01              # rows before this day are errors
                # source: {title: Affiliate terms, url: "\(address)/terms", retrieved: \(day)}
                tiers:
                  - id: standard
                    name: Standard
                    rates: [{percent: 10}]         # of every payment, for as long as a customer stays
                hold: {days: 30}
                # payout: {day: 15, until: 20, minimum: 50.00}

            """
    }
}
