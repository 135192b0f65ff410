/// What libyaml says of a syntax error, in the words of a message, with what to do about it.
struct SyntaxProblem {
    let message: String
    let hint: String?
    /// Whether what is wrong is best seen where the value began.
    let showsContext: Bool

    /// Reads libyaml's problem and context; `byte` is what stands at the place of the problem.
    init(_ problem: String, context: String?, byte: UInt8?) {
        var message = problem
        var hint: String?
        var showsContext = false
        if byte == UInt8(ascii: "\t"), problem.contains("cannot start any token") || problem.contains("tab") {
            message = "a tab stands where YAML allows only spaces"
            hint = "indent with spaces"
        } else if problem.hasPrefix("mapping values are not allowed") {
            message = "a colon stands where no key can be"
            hint = "put text that holds `: ` in quotes, and check how far the line is indented"
        } else if problem.hasPrefix("could not find expected ':'") {
            message = "a key without a colon"
            hint = "write `key: value`, or indent the line as a part of the text above it"
            showsContext = true
        } else if problem.contains("end of stream"), context?.contains("quoted scalar") == true {
            message = "a quote is opened here and never closed"
            hint = "close it, or put the text in the other kind of quotes"
            showsContext = true
        } else if problem.contains("expected ',' or") {
            let closer = problem.hasSuffix("']'") ? "]" : "}"
            message = "a `,` or `\(closer)` is missing before this"
            hint = "separate the parts by commas and close with `\(closer)`; put text with `,` or `\(closer)` in quotes"
        } else if problem.hasPrefix("did not find expected node content") {
            message = "a value is missing here"
            hint = "check that quotes and brackets are closed, and that no comma stands too many"
        } else if problem.hasPrefix("did not find expected key") {
            message = "this does not fit the lines above it"
            hint = "check how far the line is indented, and that quotes and brackets above are closed"
        } else if problem.hasPrefix("did not find expected '-'") {
            message = "a list item must begin with `- ` here"
            hint = "check how far the line is indented"
        } else if problem.contains("cannot start any token") {
            message = "no value can begin with this character"
            hint = "put the text in quotes"
        } else if problem.contains("unknown escape character") {
            message = "there is no such escape"
            hint = "write `\\\\` for a backslash, or use single quotes"
        } else if problem.hasPrefix("did not find expected alphabetic or numeric character") {
            message = "`*` and `&` begin a name here"
            hint = "put text that begins with `*` or `&` in quotes"
            showsContext = true
        } else if problem.hasPrefix("block sequence entries are not allowed") {
            message = "a list cannot begin here"
            hint = "begin it on a line of its own, or put a text that begins with `- ` in quotes"
        }
        self.message = message
        self.hint = hint
        self.showsContext = showsContext
    }
}
