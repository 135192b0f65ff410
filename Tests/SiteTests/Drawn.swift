import Foundation
import FoundationXML
import Testing

/// A chart as it was drawn: its bars, in the units of its view box.
struct Drawn {
    private let root: XMLElement
    private let box: CGRect

    init(_ svg: String) throws {
        #expect(!svg.contains("NaN") && !svg.contains("inf"))
        root = try #require(try XMLDocument(xmlString: svg).rootElement())
        let numbers = (root.attribute(forName: "viewBox")?.stringValue ?? "").split(separator: " ").compactMap {
            Double($0)
        }
        try #require(numbers.count == 4)
        box = CGRect(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
    }

    /// What is written on the chart, in order.
    var texts: [String] { root.elements(forName: "text").compactMap(\.stringValue) }

    /// Every bar, in order.
    var bars: [CGRect] { root.elements(forName: "path").flatMap(Self.bars) }

    func bars(ofClass name: String) -> [CGRect] {
        root.elements(forName: "path").filter { $0.attribute(forName: "class")?.stringValue == name }.flatMap(Self.bars)
    }

    var areBarsWithin: Bool { bars.allSatisfy { box.insetBy(dx: -0.01, dy: -0.01).contains($0) } }

    /// Checks that all stands within the view box, and that a title and a description name the chart.
    func check(label: String, _ location: SourceLocation = #_sourceLocation) throws {
        #expect(areBarsWithin, "\(bars) in \(box)", sourceLocation: location)
        for text in root.elements(forName: "text") {
            let place = ["x", "y"].compactMap { text.attribute(forName: $0)?.stringValue.flatMap(Double.init) }
            try #require(place.count == 2, sourceLocation: location)
            #expect(
                box.insetBy(dx: -0.01, dy: -0.01).contains(CGPoint(x: place[0], y: place[1])), sourceLocation: location)
        }
        #expect(
            root.attribute(forName: "aria-labelledby")?.stringValue == "\(label)t \(label)d", sourceLocation: location)
        for (name, id) in [("title", "\(label)t"), ("desc", "\(label)d")] {
            let element = root.elements(forName: name).first
            #expect(element?.attribute(forName: "id")?.stringValue == id, sourceLocation: location)
            #expect(element?.stringValue?.isEmpty == false, sourceLocation: location)
        }
    }

    /// The closed figures of a path, each of which starts with a move and goes on to the sides, up and down. What stands
    /// after the last one is lines, which are no bars.
    private static func bars(of path: XMLElement) -> [CGRect] {
        (path.attribute(forName: "d")?.stringValue ?? "").split(separator: "z", omittingEmptySubsequences: false)
            .dropLast().compactMap { figure in
                guard figure.hasPrefix("M") else { return nil }
                var point = CGPoint.zero
                var corners: [CGPoint] = []
                for step in figure.matches(of: #/([MhvHV])(-?[0-9.]+)(?: (-?[0-9.]+))?/#) {
                    let value = Double(step.2) ?? .nan
                    switch step.1 {
                    case "M": point = CGPoint(x: value, y: step.3.flatMap { Double($0) } ?? .nan)
                    case "h": point.x += value
                    case "v": point.y += value
                    case "H": point.x = value
                    default: point.y = value
                    }
                    corners.append(point)
                }
                guard let left = corners.map(\.x).min(), let right = corners.map(\.x).max(),
                    let top = corners.map(\.y).min(), let bottom = corners.map(\.y).max()
                else { return nil }
                return CGRect(x: left, y: top, width: right - left, height: bottom - top)
            }
    }
}
