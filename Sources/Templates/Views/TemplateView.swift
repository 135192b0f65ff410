import Mustache

/// What a template is rendered from: a type that declares once, in ``fields``, every name that a template may use.
///
/// The same declaration serves rendering, the check of every template before rendering, and the list that
/// `tallypress templates` prints.
///
/// ```swift
/// struct MonthView: TemplateView {
///     let title: String
///     let note: String?
///     let programs: [ProgramView]
///
///     static let fields = ViewFields<MonthView>([
///         .text("title", "The month in words") { $0.title },
///         .text("note", "A remark; empty where there is none") { $0.note },
///         .list("programs", "The month's programs", ProgramView.self) { $0.programs },
///     ])
/// }
/// ```
public protocol TemplateView: MustacheParent, Sendable {
    /// The names that a template may use where this view is in reach. Declare it as a `static let`: it is built once.
    static var fields: ViewFields<Self> { get }
}

extension TemplateView {
    /// The value of a declared field, in the form that the renderer wants it; `nil` for a name that is not declared,
    /// which sends the renderer on to the surrounding view.
    public func child(named name: String) -> Any? {
        Self.fields.value(of: name, in: self)
    }

    /// The view's fields without its Swift types, for the check and for documentation.
    public static var schema: ViewSchema { ViewSchema(Self.self) }
}
