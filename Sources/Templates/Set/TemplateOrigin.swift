/// Where a file of the theme comes from.
public enum TemplateOrigin: String, Sendable {
    /// The program has it built in, and the site has none of that name.
    case builtin = "built in"
    /// The site has it in the place of the built-in one.
    case changed = "the site's"
    /// The site has a copy of the built-in one, byte for byte.
    case copied = "same as built in"
    /// The site has it, and there is no built-in one of that name.
    case own = "the site's own"
}
