import Diagnostics
import Programs
import YAMLReading

extension PageReader {
    /// A practice that the page states to make use of.
    static var practice: FieldType<StatedPractice> {
        FieldType<Practice>.word().map { practice, node, _, _ in StatedPractice(practice: practice, place: node.place) }
    }

    /// Reports an offer that has ended, where nothing says that the page has expired with it.
    func checkExpiry(of reference: OfferReference, at place: Place, report: FieldReport) {
        guard let offer = programs[reference.program]?.link?.offer(reference.offer), !offer.isCurrent(on: asOf),
            let end = offer.expires
        else { return }
        report.error(
            "expired-offer", "the offer `\(reference)` ended on \(end)",
            hint: "name another offer, or give the page `expires: \(end)`", at: place,
            related: [RelatedPlace("the offer", at: offer.place)])
    }

    /// Warns of a description that is too long to be shown, and of a promotional page without one.
    func checkDescription(
        _ description: String?, isGiven: Bool, section: Section, _ places: [String: Place], _ file: ContentFile,
        _ report: FieldReport
    ) {
        if let description {
            let length = description.count
            if length > Self.longestDescription {
                report.warning(
                    "long-description",
                    "the description has \(length) characters, and search engines show some \(Self.longestDescription)",
                    hint: "shorten it to \(Self.longestDescription) characters",
                    at: places["description"] ?? Place(file: file.path))
            }
        } else if section.isPromotional, !isGiven {
            report.warning(
                "no-description", "the page has no description",
                hint: "add `description: …`, one or two sentences for lists and search engines",
                at: Place(file: file.path))
        }
    }
}
