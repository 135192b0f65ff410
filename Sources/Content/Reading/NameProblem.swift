/// What is wrong with a name that a page gives, before it is known where.
struct NameProblem {
    /// The last part of the diagnostic's code.
    let code: String
    let message: String
    let hint: String
}
