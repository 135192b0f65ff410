import ArgumentParser
import Content
import YAMLReading

/// What a user says about a new site, checked at once.
enum SiteAnswer {
    /// What is wrong with an answer, as a sentence.
    struct Mistake: Error {
        let text: String
    }

    /// What makes an option's value of an answer; a mistake in it is one in usage.
    static func option<Answer>(
        _ check: @escaping @Sendable (String) throws(Mistake) -> Answer
    ) -> @Sendable (String) throws -> Answer {
        { text in
            do throws(Mistake) {
                return try check(text)
            } catch {
                throw ValidationError(error.text)
            }
        }
    }

    /// A name of one line.
    static func name(_ text: String) throws(Mistake) -> String {
        let name = text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
        guard !name.isEmpty else { throw Mistake(text: "It must not be empty.") }
        guard name.unicodeScalars(allSatisfy: { $0.properties.generalCategory != .control }) else {
            throw Mistake(text: "It must be one line, without control characters.")
        }
        return String(name)
    }

    /// Where the site will stand.
    static func siteAddress(_ text: String) throws(Mistake) -> BaseURL {
        guard let address = BaseURL(text) else {
            throw Mistake(text: "`\(text)` is no address of a site; write one like https://example.com/reports/.")
        }
        return address
    }

    /// The address of a program's own site.
    static func programAddress(_ text: String) throws(Mistake) -> String {
        guard let address = BaseURL(text) else {
            throw Mistake(text: "`\(text)` is no address of a program's site; write one like https://kartra.com.")
        }
        let written = "\(address)"
        return written.hasSuffix("/") ? String(written.dropLast()) : written
    }
}

extension Sequence where Element == Character {
    fileprivate func unicodeScalars(allSatisfy isRight: (Unicode.Scalar) -> Bool) -> Bool {
        allSatisfy { $0.unicodeScalars.allSatisfy(isRight) }
    }
}
