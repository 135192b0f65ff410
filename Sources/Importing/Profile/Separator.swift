/// What stands between the cells of an export.
enum Separator: String, CaseIterable, Sendable {
    case comma
    case semicolon
    case tab
    case pipe

    var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: UInt8(ascii: "\t")
        case .pipe: UInt8(ascii: "|")
        }
    }
}
