import Content
import Foundation
import Starter

/// Asks on a terminal what a new site is to be.
struct SiteQuestions {
    /// The input has ended before all was answered.
    struct Ended: Error {}

    /// Whether there is somebody to ask.
    static var canBeAsked: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    /// Asks until the answer will do, unless it is given already. Return alone takes what is proposed.
    func ask<Answer>(
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
