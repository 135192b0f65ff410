import Accounting
import Diagnostics

/// The books of a site as they were kept.
struct KeptBooks: Sendable {
    let books: Books
    let problems: [Diagnostic]

    init(_ result: (books: Books, diagnostics: [Diagnostic])) { (books, problems) = result }
}
