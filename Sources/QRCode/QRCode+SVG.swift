extension QRCode {
    /// How many light modules a reader needs on each side of a code.
    public static let quietZone = 4

    /// The code as an SVG image of one path, dark on white, with its quiet zone and the title given, which is not
    /// escaped yet. A module is one unit; the image takes whatever size it is given.
    public func svg(title: String) -> String {
        let side = size + 2 * Self.quietZone
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" role="img" shape-rendering="crispEdges">
            <title>\(Self.escaped(title))</title>
            <rect width="\(side)" height="\(side)" fill="#fff"/>
            <path d="\(path)"/>
            </svg>

            """
    }

    /// A rectangle for each run of dark modules in a row.
    private var path: String {
        var path = ""
        for row in 0..<size {
            var column = 0
            while column < size {
                let start = column
                while self[row, column] { column += 1 }
                if column > start {
                    path += "M\(start + Self.quietZone) \(row + Self.quietZone)h\(column - start)v1h-\(column - start)z"
                }
                column += 1
            }
        }
        return path
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
