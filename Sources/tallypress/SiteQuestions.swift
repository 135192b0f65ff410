import Content
import Foundation
import Starter

/// Asks on a terminal what a new site is to be.
enum SiteQuestions {
    /// The input has ended before all was answered.
    struct Ended: Error {}

    /// Whether there is somebody to ask.
    static var canBeAsked: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    /// A site with what is given, and answers to questions about the rest.
    static func site(
        title: String?, author: String?, address: BaseURL?, program: String?, programAddress: String?
    ) throws(Ended) -> NewSite {
        let proposed = NewSite()
        let title = try ask("Title of the site", unless: title, proposed: proposed.title, as: SiteAnswer.name)
        let author = try ask(
            "Your name, as readers see it", unless: author, proposed: proposed.author, as: SiteAnswer.name)
        let address = try ask(
            "Where it will stand", unless: address, proposed: proposed.address, as: SiteAnswer.siteAddress)
        let program = try ask(
            "First program that you promote", unless: program, proposed: proposed.program, as: SiteAnswer.name)
        let programAddress = try ask(
            "Its own site", unless: programAddress, proposed: NewSite(program: program).programAddress,
            as: SiteAnswer.programAddress)
        return NewSite(
            title: title, author: author, address: address, program: program, programAddress: programAddress)
    }

    /// Asks until the answer will do, unless it is given already. Return alone takes what is proposed.
    private static func ask<Answer>(
        _ question: String, unless given: Answer?, proposed: Answer,
        as check: (String) throws(SiteAnswer.Mistake) -> Answer
    ) throws(Ended) -> Answer {
        if let given { return given }
        while true {
            Console.print("  \(question) [\(proposed)]: ")
            guard let line = readLine() else {
                Console.print("\n")
                throw Ended()
            }
            if line.allSatisfy(\.isWhitespace) { return proposed }
            do {
                return try check(line)
            } catch {
                Console.print("    \(error.text)\n")
            }
        }
    }
}
