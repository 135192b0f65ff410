import Programs

/// What a tier needs, with its conditions bound to the trackers of a book.
indirect enum CompiledNeeds {
    case none
    case condition(Condition, tracker: Int)
    case all([CompiledNeeds])
    case any([CompiledNeeds])
    case grant

    init(_ needs: Needs?, in book: inout MeasureBook) {
        switch needs {
        case nil: self = .none
        case .condition(let condition): self = .condition(condition, tracker: book.track(condition.measure))
        case .all(let parts): self = .all(parts.map { CompiledNeeds($0, in: &book) })
        case .any(let parts): self = .any(parts.map { CompiledNeeds($0, in: &book) })
        case .grant: self = .grant
        }
    }

    /// Whether the needs hold by the book's present values.
    func hold(in book: MeasureBook) -> Bool {
        switch self {
        case .none: true
        case .condition(let condition, let tracker): condition.threshold.isReached(by: book.value(of: tracker))
        case .all(let parts): parts.allSatisfy { $0.hold(in: book) }
        case .any(let parts): parts.contains { $0.hold(in: book) }
        case .grant: false
        }
    }

    /// How far the needs are met by the book's present values.
    func finding(in book: MeasureBook) -> NeedsFinding {
        switch self {
        case .none: .none
        case .grant: .grant
        case .condition(let condition, let tracker):
            // A total past 63 bits is an error of the month that it stands in; here it is only looked at.
            .condition(condition, have: Int64(clamping: book.value(of: tracker)), holds: hold(in: book))
        case .all(let parts): .all(parts.map { $0.finding(in: book) }, holds: hold(in: book))
        case .any(let parts): .any(parts.map { $0.finding(in: book) }, holds: hold(in: book))
        }
    }

    /// The conditions that are not met, in the order written, without those of a group that holds (SPEC §6).
    func unmet(in book: MeasureBook) throws(Overflow) -> [NextTier.UnmetNeed] {
        guard !hold(in: book) else { return [] }
        switch self {
        case .none, .grant: return []
        case .condition(let condition, let tracker):
            let have = try Overflow.check(book.value(of: tracker))
            return [NextTier.UnmetNeed(condition: condition, have: have, lapses: book.lapse(of: tracker))]
        case .all(let parts), .any(let parts):
            var unmet: [NextTier.UnmetNeed] = []
            for part in parts { unmet += try part.unmet(in: book) }
            return unmet
        }
    }
}

extension Condition.Threshold {
    /// Whether an exact total reaches the threshold.
    func isReached(by value: Int128) -> Bool {
        switch self {
        case .moreThan(let bound): value > Int128(bound)
        case .atLeast(let bound): value >= Int128(bound)
        }
    }
}
