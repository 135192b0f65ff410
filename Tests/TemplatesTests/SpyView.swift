import Synchronization

@testable import Templates

/// A view that has every name and notes what the renderer asks it for. Each name is a flag that holds, but for `c` and
/// `i`, which are objects whose fields are such flags.
final class SpyView: TemplateView {
    private let asked = Mutex<[String]>([])

    static let fields = ViewFields<SpyView>([])

    var names: [String] { asked.withLock { $0 } }

    func child(named name: String) -> Any? {
        asked.withLock { $0.append(name) }
        return ["c", "i"].contains(name) ? ["d": true, "j": true] : true
    }

    /// The names that the check believes the renderer to ask for, in order.
    static func expected(_ nodes: [TemplateNode], _ partials: [String: [TemplateNode]]) -> [String] {
        expected(nodes, partials, [:])
    }

    private static func expected(
        _ nodes: [TemplateNode], _ partials: [String: [TemplateNode]], _ overrides: [String: [TemplateNode]]
    ) -> [String] {
        nodes.flatMap { node -> [String] in
            switch node {
            case .variable(let name, _): return asked(name)
            case .section(let name, let isInverted, let body):
                return asked(name) + (isInverted ? [] : expected(body, partials, overrides))
            case .partial(let name): return expected(partials[name.text] ?? [], partials, overrides)
            case .parent(let name, let blocks):
                let filled = Dictionary(blocks.map { ($0.name.text, $0.body) }, uniquingKeysWith: { first, _ in first })
                return expected(partials[name.text] ?? [], partials, overrides.merging(filled) { outer, _ in outer })
            case .block(let block): return expected(overrides[block.name.text] ?? block.body, partials, overrides)
            }
        }
    }

    private static func asked(_ name: TagName) -> [String] {
        name.isCurrentValue ? [] : Array(name.parts.prefix(1))
    }
}
