/// What the check looks at in a template. Text and comments do not matter to it.
enum TemplateNode: Sendable {
    /// `{{name}}`, or where raw `{{{name}}}` and `{{&name}}`.
    case variable(TagName, isRaw: Bool)
    /// `{{#name}}…{{/name}}`, or where inverted `{{^name}}…{{/name}}`.
    case section(TagName, isInverted: Bool, body: [TemplateNode])
    /// `{{>name}}`.
    case partial(TagName)
    /// `{{<name}}…{{/name}}`: another template with some of its blocks filled.
    case parent(TagName, overrides: [TemplateBlock])
    /// `{{$name}}…{{/name}}`: a part that a child may fill, with what stands there otherwise.
    case block(TemplateBlock)
}
