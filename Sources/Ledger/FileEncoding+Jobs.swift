extension FileEncoding {
    /// Checks every file, so many stretches of them at once.
    static func check(_ files: [LedgerFile], jobs: Int) -> [FileEncoding] {
        var stretches = files.indices.flatMap { file in
            self.stretches(of: files[file].bytes).map { (file: file, range: $0, found: FileEncoding()) }
        }
        Lanes.forEach(&stretches, jobs: jobs) { _, stretch in
            stretch.found = files[stretch.file].bytes.withUnsafeBufferPointer { bytes in
                FileEncoding(checking: UnsafeBufferPointer(rebasing: bytes[stretch.range]))
            }
        }
        var encodings = Array(repeating: FileEncoding(), count: files.count)
        for stretch in stretches { encodings[stretch.file].append(stretch.found, at: stretch.range.lowerBound) }
        return encodings
    }

    /// A file's bytes in stretches, each of which starts with a whole character if all before it do.
    private static func stretches(of bytes: [UInt8]) -> [Range<Int>] {
        var stretches: [Range<Int>] = []
        var start = 0
        while start < bytes.count {
            var end = min(bytes.count, start + stretchSize)
            while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
            stretches.append(start..<end)
            start = end
        }
        return stretches
    }

    private static let stretchSize = 1 << 22
}
