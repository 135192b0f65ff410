/// The name in a tag, such as `totals.earned`, or `.` for the present value.
struct TagName: Sendable {
    let text: String
    let position: TemplatePosition

    var isCurrentValue: Bool { text == "." }

    /// The names between the dots.
    var parts: [String] { text.split(separator: ".").map(String.init) }
}
