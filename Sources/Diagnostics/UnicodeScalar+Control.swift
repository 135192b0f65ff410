extension Unicode.Scalar {
    /// Whether it controls how text is shown and has nothing to show of itself: a C0 or C1 control, or an embedding,
    /// override or isolate of the direction, which could hide what stands behind it.
    var isControl: Bool {
        switch value {
        case 0x0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
