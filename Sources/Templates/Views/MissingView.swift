import Mustache

/// Stands for an object that is not there. A plain `nil` would send the renderer on to a field of the same name in a
/// surrounding view, whose figures belong to something else.
struct MissingView: MustacheCustomRenderable, MustacheParent {
    var renderText: String { "" }
    var isNull: Bool { true }

    func child(named name: String) -> Any? { nil }
}
