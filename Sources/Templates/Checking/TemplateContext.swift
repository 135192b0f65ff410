/// What surrounds a place in a template while it is rendered.
struct TemplateContext: Sendable {
    /// The frames from the outermost to the innermost. There is always one.
    var frames: [TemplateFrame]
    /// What children have put into blocks, by the blocks' names.
    var overrides: [String: TemplateBody] = [:]
    /// Whether only parents lie between the page's template and here: then a block that is filled again is one that a
    /// child means to fill.
    var isChain = true

    /// Finds a field by the first part of a name, from the innermost view outwards.
    func field(named name: String) -> (field: ViewSchema.Field, frame: TemplateFrame)? {
        for frame in frames.reversed() {
            if let field = frame.schema?[name] { return (field, frame) }
        }
        return nil
    }

    /// Every name that is in reach, the nearest first.
    var names: [String] {
        var seen: Set<String> = []
        return frames.reversed().flatMap { $0.schema?.fields ?? [] }.map(\.name).filter { seen.insert($0).inserted }
    }

    /// The views in reach from the innermost outwards, each once: a view that lies further out than another of its
    /// type can never be the one in which a name is found.
    var views: [ViewSchema] {
        var seen: Set<ObjectIdentifier> = []
        return frames.reversed().compactMap(\.schema).filter { seen.insert($0.id).inserted }
    }
}
