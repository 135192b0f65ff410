import Testing

/// Something that has to hold for every ledger.
enum Property {
    /// The ledgers that a property is looked at over.
    static let seeds: Range<UInt64> = 0..<300

    /// Looks at a property over many generated ledgers, and reports the first for which it does not hold.
    ///
    /// - Parameter complaint: what is wrong with a ledger, or `nil`.
    static func check(
        sourceLocation: SourceLocation = #_sourceLocation, _ complaint: (GeneratedLedger) -> String?
    ) {
        if let failure = failure(over: seeds, complaint) { Issue.record("\(failure)", sourceLocation: sourceLocation) }
    }

    /// What is wrong with the first ledger for which a property does not hold, with as few records as show it; `nil`
    /// where it holds for all.
    static func failure(over seeds: Range<UInt64>, _ complaint: (GeneratedLedger) -> String?) -> String? {
        for seed in seeds {
            let sample = GeneratedLedger(seed: seed)
            guard complaint(sample) != nil else { continue }
            let smallest = smallest(sample, complaint)
            return "\(complaint(smallest) ?? "")\n\(smallest.story)"
        }
        return nil
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
