extension LinkPattern {
    /// The pattern with its fields in place and the placeholders of destination and sub-id empty.
    func filled(with fields: [String: String]) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .placeholder(let name): PercentEncoding.parameter(fields[name] ?? "")
            }
        }.joined()
    }
}
