/// The destination of an `aff:` link, taken apart: `aff:PROGRAM/OFFER#PLACEMENT`.
struct AffiliateReference {
    let offer: OfferReference
    let placement: String?

    /// Takes a destination without its `aff:` apart, or says what is wrong with its form.
    static func parse(_ text: String) -> Result<AffiliateReference, Failure> {
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let names = parts[0].split(separator: "/", omittingEmptySubsequences: false)
        guard let program = names.first, !program.isEmpty else { return .failure(.noProgram) }
        guard names.count == 2, !names[1].isEmpty else { return .failure(.noOffer(program: String(program))) }
        let placement = parts.count == 2 ? String(parts[1]) : nil
        if let placement, !isPlacement(placement) { return .failure(.badPlacement(placement)) }
        return .success(
            AffiliateReference(
                offer: OfferReference(program: String(program), offer: String(names[1])), placement: placement))
    }

    /// What is wrong with the form of a reference.
    enum Failure: Error {
        case noProgram
        case noOffer(program: String)
        case badPlacement(String)
    }

    static func isPlacement(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
            }
    }
}
