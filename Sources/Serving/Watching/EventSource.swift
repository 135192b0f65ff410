#if os(Linux)
    import Foundation
    import Synchronization

    /// Learns of changes from the system: each folder is watched, and each file that a link leads to.
    final class EventSource: ChangeSource {
        private let tree: WatchedFolders
        private let descriptor: Int32
        private let held: Mutex<Held>
        /// How many milliseconds lie between two looks at the root: a folder that a program works in gives no sign when
        /// it is removed.
        private static let rootInterval = 500

        private struct Held {
            /// What is watched, by the system's number for it.
            var watched: [Int32: String] = [:]
            var root: WatchedFolders.Stamp?
        }

        private static let masks = (
            folder: UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB)
                | UInt32(IN_DELETE_SELF | IN_MOVE_SELF),
            file: UInt32(IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF),
            // What changes which files there are, so that others have to be watched.
            structure: UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF)
                | UInt32(IN_Q_OVERFLOW | IN_IGNORED)
        )

        /// `nil` where the system does not watch so many folders.
        init?(_ tree: WatchedFolders) {
            descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
            guard descriptor >= 0 else { return nil }
            self.tree = tree
            held = Mutex(Held())
            guard watchAll() else { return nil }
        }

        deinit { close(descriptor) }

        func next(atMost limit: Int?, _ alarm: Alarm) -> Set<String>? {
            var left = limit
            while true {
                let step = min(left ?? Self.rootInterval, Self.rootInterval)
                guard let isReady = alarm.wait(for: descriptor, atMost: step) else { return nil }
                let changed = (isReady ? read() : []).union(lookAtRoot())
                if !changed.isEmpty { return changed }
                left = left.map { max(0, $0 - step) }
                if left == 0 { return [] }
            }
        }

        /// Watches what is there; what is watched already stays so. `false` where there is too much.
        @discardableResult
        private func watchAll() -> Bool {
            held.withLock { held in
                held.root = WatchedFolders.Stamp(of: tree.root)
                // Of the root, only the coming and going of the folders in it matters.
                guard held.root == nil || watch("", Self.masks.folder, &held) else { return false }
                return tree.entries().allSatisfy { entry in
                    if entry.isFolder { return watch(entry.path, Self.masks.folder, &held) }
                    return !entry.isLink || watch(entry.path, Self.masks.file, &held)
                }
            }
        }

        private func watch(_ file: String, _ mask: UInt32, _ held: inout Held) -> Bool {
            let number = inotify_add_watch(descriptor, tree.path(of: file), mask)
            // What has gone meanwhile, or cannot be read, is no reason to give up.
            guard number >= 0 else { return errno != ENOSPC && errno != ENOMEM }
            held.watched[number] = file
            return true
        }

        /// The folders, where the root is not the one that it was.
        private func lookAtRoot() -> Set<String> {
            let now = WatchedFolders.Stamp(of: tree.root)
            let isSame = held.withLock { held in
                guard let now, let known = held.root else { return now == nil && held.root == nil }
                return now.isSameFile(as: known)
            }
            guard !isSame else { return [] }
            watchAll()
            return Set(tree.folders)
        }

        /// The paths that the system's messages tell of.
        private func read() -> Set<String> {
            var changed: Set<String> = []
            var isStructural = false
            let size = 1 << 16
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 8)
            defer { buffer.deallocate() }
            while true {
                let count = Foundation.read(descriptor, buffer.baseAddress, size)
                guard count > 0 else { break }
                var offset = 0
                while offset + MemoryLayout<inotify_event>.size <= count {
                    let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                    let start = offset + MemoryLayout<inotify_event>.size
                    let name = buffer[start..<min(count, start + Int(event.len))].prefix { $0 != 0 }
                    offset = start + Int(event.len)
                    note(event, String(decoding: name, as: UTF8.self), &changed, &isStructural)
                }
            }
            if isStructural { watchAll() }
            return changed
        }

        private func note(
            _ event: inotify_event, _ name: String, _ changed: inout Set<String>, _ isStructural: inout Bool
        ) {
            if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
                // There was too much to tell: anything may be different.
                changed.formUnion(tree.folders)
                isStructural = true
                return
            }
            let folder = held.withLock { held in
                defer { if event.mask & UInt32(IN_IGNORED) != 0 { held.watched[event.wd] = nil } }
                return held.watched[event.wd]
            }
            guard let folder, !tree.isIgnored(name) || name.isEmpty else { return }
            if event.mask & Self.masks.structure != 0 { isStructural = true }
            if folder.isEmpty {
                if tree.folders.contains(name) { changed.insert(name) }
            } else {
                changed.insert(name.isEmpty ? folder : "\(folder)/\(name)")
            }
        }
    }
#endif
