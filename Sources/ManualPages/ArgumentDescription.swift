/// An argument, option or flag as a command describes it.
struct ArgumentDescription: Decodable {
    /// What it is.
    enum Kind: String, Decodable {
        case positional
        case option
        case flag
    }

    /// One of its names.
    struct Name: Decodable {
        let kind: String
        let name: String

        /// The name as it is written on the command line.
        var written: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: Kind
    let names: [Name]?
    let preferredName: Name?
    let valueName: String?
    let defaultValue: String?
    let abstract: String?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
}
