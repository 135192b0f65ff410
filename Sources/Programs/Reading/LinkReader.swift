import Diagnostics
import YAMLReading

/// Reads `link` of a program (SPEC K1, K5).
enum LinkReader {
    /// The settings: a built-in `network`, a `pattern` or `opaque`, with the fields, `cloak` and `offers`.
    static var settings: FieldType<LinkSettings> {
        .mapping { reader in
            let cloak = reader.optional("cloak", .flag)
            let offers = reader.optional("offers", self.offers) ?? []
            guard let (form, fields) = form(&reader) else { return nil }
            var allowed = cloak ?? true
            if case .network(let network) = form, !network.allowsCloaking {
                if cloak == true, let entry = reader.entry("cloak") {
                    reader.report.error(
                        "cloak-forbidden", "\(network.name) does not allow redirect pages",
                        hint: "write `cloak: false`, or leave it out", at: entry.value.place)
                }
                allowed = false
            }
            let settings = LinkSettings(form: form, fields: fields, cloak: allowed, offers: offers, place: reader.place)
            warnOfLostDestinations(settings, reader.report)
            return settings
        }
    }

    /// The keys that say how links are made, each alone.
    private static let forms = ["network", "pattern", "opaque"]

    private static func form(_ reader: inout MappingReader) -> (LinkSettings.Form, [String: String])? {
        let kinds = [reader.entry("network"), reader.entry("pattern"), reader.entry("opaque")].compactMap { $0 }
        guard let kind = kinds.first, kinds.count == 1 else {
            let hint = "give one of `network: NAME`, `pattern: \"https://…\"` or `opaque: true`"
            if let second = kinds.dropFirst().first {
                reader.report.error("exactly-one", "`link` has several forms", hint: hint, at: second.place)
            } else {
                reader.missing(anyOf: forms, "exactly-one", "`link` says nothing of how links are made", hint: hint)
            }
            // Which other keys belong to it is not known then.
            let misspelt = forms.compactMap { reader.misspelling(of: $0)?.key }
            reader.ignore(reader.unread.map(\.key).filter { !misspelt.contains($0) })
            return nil
        }
        switch kind.key {
        case "network": return network(&reader)
        case "pattern": return LinkPatternReader.form(kind.value, &reader)
        default:
            guard let isOpaque = reader.optional("opaque", .flag) else { return nil }
            if !isOpaque {
                reader.report.error(
                    "exactly-one", "`opaque` can only be `true`", hint: "leave it out, and give `network` or `pattern`",
                    at: kind.value.place)
                return nil
            }
            return (.opaque, [:])
        }
    }

    private static func network(_ reader: inout MappingReader) -> (LinkSettings.Form, [String: String])? {
        guard let network = reader.optional("network", .word(of: Network.self)) else {
            // Which fields belong to it is not known then.
            reader.ignore(reader.unread.map(\.key))
            return nil
        }
        var fields: [String: String] = [:]
        for field in network.fields {
            let value =
                if let standard = field.defaultValue {
                    reader.has(field.name) ? reader.optional(field.name, .linkField) : standard
                } else {
                    reader.required(field.name, .linkField, hint: "\(network.name) needs \(field.meaning)")
                }
            fields[field.name] = value
        }
        return fields.count == network.fields.count ? (.network(network), fields) : nil
    }

    /// A form that does not name the destination leads all offers to one page, and none of them may know it.
    private static func warnOfLostDestinations(_ settings: LinkSettings, _ report: FieldReport) {
        guard let pattern = settings.pattern else { return }
        let destinations = [LinkPattern.url, LinkPattern.bareURL, LinkPattern.rawURL]
        guard !pattern.placeholders.contains(where: destinations.contains) else { return }
        for offer in settings.offers.dropFirst() where offer.url != settings.offers[0].url {
            report.warning(
                "lost-destination",
                "the link to `\(offer.id)` leads to the same page as that to `\(settings.offers[0].id)`",
                hint: "links of this form hold no `{url}`", at: offer.place)
        }
    }

    private static var offers: FieldType<[Offer]> {
        let offer = FieldType<(Place, String) -> Offer>.mapping { reader in
            let name = reader.required("name", .nonEmptyText)
            let url = reader.required("url", .webAddress)
            let summary = reader.optional("summary", .nonEmptyText)
            let expires = reader.optional("expires", .date)
            let code = reader.optional("code", .nonEmptyText)
            guard let name, let url else { return nil }
            return { place, id in
                Offer(id: id, name: name, url: url, summary: summary, expires: expires, code: code, place: place)
            }
        }
        return FieldType<[(key: String, place: Place, value: (Place, String) -> Offer)]>.dictionary(of: offer)
            .map { entries, _, _, report in
                for entry in entries where !ProgramID.isValid(entry.key) {
                    report.error(
                        "bad-id", "\(YAMLNode.quoted(entry.key)) cannot be an offer's id",
                        hint: "use small letters, digits and `-`, such as `trial`", at: entry.place)
                }
                return entries.map { $0.value($0.place, $0.key) }
            }
    }
}

extension FieldType where Value == String {
    /// A value that goes into links: text without white space.
    static var linkField: FieldType {
        FieldType.nonEmptyText.map { text, node, name, report in
            guard text.unicodeScalars.contains(where: { $0.properties.isWhitespace }) else { return text }
            report.error(
                "bad-field", "`\(name)` holds white space: \(node.described)", hint: "write it as the network shows it",
                at: node.place)
            return nil
        }
    }
}
