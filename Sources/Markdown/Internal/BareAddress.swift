/// A web or e-mail address that is written out in text.
struct BareAddress {
    /// What the link's destination needs before the address.
    enum Prefix: Int {
        case none, http, mailto

        var text: StaticString {
            switch self {
            case .none: ""
            case .http: "http://"
            case .mailto: "mailto:"
            }
        }
    }

    /// Where the address stands in the text.
    let range: Range<Int>
    let prefix: Prefix
}
