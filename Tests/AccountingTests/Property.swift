import Testing

/// Something that has to hold for every ledger.
enum Property {
    /// The ledgers that a property is looked at over.
    static let seeds: Range<UInt64> = 0..<300

    /// Looks at a property over many generated ledgers. The first for which it does not hold is reported with as few
    /// records as show it.
    ///
    /// - Parameter complaint: what is wrong with a ledger, or `nil`.
    static func check(
        over seeds: some Sequence<UInt64> = seeds, sourceLocation: SourceLocation = #_sourceLocation,
        _ complaint: (GeneratedLedger) -> String?
    ) {
        for seed in seeds {
            let sample = GeneratedLedger(seed: seed)
            guard complaint(sample) != nil else { continue }
            let smallest = smallest(sample, complaint)
            Issue.record("\(complaint(smallest) ?? "")\n\(smallest.story)", sourceLocation: sourceLocation)
            return
        }
    }

    /// The ledger with as many records left out as can be while it stays one without errors that has a complaint:
    /// half of them, then smaller and smaller parts, then single ones.
    static func smallest(_ sample: GeneratedLedger, _ complaint: (GeneratedLedger) -> String?) -> GeneratedLedger {
        var smallest = sample
        var size = max(1, sample.records.count / 2)
        while true {
            var start = 0
            var hasShrunk = false
            while start < smallest.records.count {
                var records = smallest.records
                records.removeSubrange(start..<min(start + size, records.count))
                let candidate = GeneratedLedger(smallest, records: records)
                let isSound = !records.isEmpty && !candidate.books().diagnostics.hasErrors
                if isSound, complaint(candidate) != nil {
                    smallest = candidate
                    hasShrunk = true
                } else {
                    start += size
                }
            }
            if size == 1, !hasShrunk { return smallest }
            size = max(1, size / 2)
        }
    }
}
