import Diagnostics
import YAMLReading

extension FieldType where Value == OfferReference {
    /// An offer of a program, as `PROGRAM/OFFER`.
    static var offer: FieldType {
        scalar { text, node, name, report in
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty {
                return OfferReference(program: String(parts[0]), offer: String(parts[1]))
            }
            report.error(
                "bad-offer", "`\(name)` names no offer: \(node.described)", hint: "write it as `PROGRAM/OFFER`",
                at: node.place)
            return nil
        }
    }
}

extension FieldType where Value == PlacedTag {
    /// A tag whose name has at least one letter or digit that can stand in an address.
    static var tag: FieldType {
        scalar { text, node, _, report in
            let slug = Slug.make(from: text)
            if !slug.isEmpty { return PlacedTag(tag: Tag(slug: slug, name: text), place: node.place) }
            report.error(
                "bad-tag", "the tag \(node.described) has no letter that can stand in an address",
                hint: "use at least one of the letters a to z, or a digit", at: node.place)
            return nil
        }
    }
}

extension FieldType where Value == (name: String, place: Place) {
    /// A name, and where it stands.
    static var placedName: FieldType {
        scalar { text, node, _, _ in (text, node.place) }
    }
}

extension FieldType where Value == String {
    /// A language tag in the form of BCP 47: two or three letters, then parts of one to eight letters and digits.
    static var languageTag: FieldType {
        scalar { text, node, name, report in
            let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            let isLetter: (UInt8) -> Bool = { (0x61...0x7A).contains($0 | 0x20) }
            let isPart: (Substring.UTF8View.SubSequence) -> Bool = { part in
                (1...8).contains(part.count) && part.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
            }
            if let first = parts.first, (2...3).contains(first.count), first.allSatisfy(isLetter),
                parts.dropFirst().allSatisfy(isPart)
            {
                return text
            }
            report.error(
                "bad-language", "`\(name)` is no language tag: \(node.described)",
                hint: "write a tag such as `en`, `de` or `pt-BR`", at: node.place)
            return nil
        }
    }
}

extension FieldType where Value == BaseURL {
    /// Where a site stands on the web.
    static var baseURL: FieldType {
        scalar { text, node, name, report in
            if let url = BaseURL(text) { return url }
            report.error(
                "bad-base-url", "`\(name)` is not an address that a site can stand at: \(node.described)",
                hint: "write `https://`, the host and the path if there is one, such as `https://example.com/books/`",
                at: node.place)
            return nil
        }
    }
}

extension FieldType where Value == String {
    /// The name of a place on a page, as it stands behind `#` of a tracked link (SPEC K2).
    static var placement: FieldType {
        scalar { text, node, _, report in
            if AffiliateReference.isPlacement(text) { return text }
            report.error(
                "bad-placement", "\(node.described) cannot be the name of a placement",
                hint: "write a name of small letters, digits and `-`", at: node.place)
            return nil
        }
    }
}
