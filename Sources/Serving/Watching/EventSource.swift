#if os(Linux)
    import Foundation
    import Synchronization

    /// Learns of changes from the system: each folder is watched, and each file that a link leads to.
    final class EventSource: ChangeSource {
        private let tree: WatchedFolders
        private let descriptor: Int32
        private let limit: Int
        private let held: Mutex<Held>
        /// How many milliseconds lie between two looks at what gives no sign: the root, when a program works in it, and
        /// what links lead to by way of other folders.
        private static let lookInterval = 500

        private struct Held {
            /// What is watched, by the system's number for it.
            var watched: [Int32: String] = [:]
            var root: WatchedFolders.Stamp?
            /// What each link leads to; `nil` for one that leads nowhere.
            var links: [String: WatchedFolders.Stamp?] = [:]
            /// What looks for changes since there is more to watch than the system does.
            var polling: PollingSource?
        }

        private static let masks = (
            folder: UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB)
                | UInt32(IN_DELETE_SELF | IN_MOVE_SELF),
            file: UInt32(IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF),
            // What is always a reason to look for others that have to be watched.
            structure: UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED),
            // What is one where it is a folder or a link that comes, or a folder that may be read from now on.
            coming: UInt32(IN_CREATE | IN_MOVED_TO | IN_ATTRIB)
        )

        /// `nil` where the system does not watch so many folders; `limit` is how many it is asked for at the most.
        init?(_ tree: WatchedFolders, limit: Int = .max) {
            descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
            guard descriptor >= 0 else { return nil }
            self.tree = tree
            self.limit = limit
            held = Mutex(Held(root: WatchedFolders.Stamp(of: tree.root)))
            guard watchAll() else { return nil }
        }

        deinit { close(descriptor) }

        func next(atMost limit: Int?, _ alarm: Alarm) -> Set<String>? {
            var left = limit
            while true {
                if let polling = held.withLock({ $0.polling }) { return polling.next(atMost: left, alarm) }
                let step = min(left ?? Self.lookInterval, Self.lookInterval)
                guard let isReady = alarm.wait(for: descriptor, atMost: step) else { return nil }
                let changed = (isReady ? read() : []).union(lookAround())
                if !changed.isEmpty { return changed }
                left = left.map { max(0, $0 - step) }
                if left == 0 { return [] }
            }
        }

        /// Watches what is there; what is watched already stays so. `false` where there is too much.
        private func watchAll() -> Bool {
            held.withLock { held in
                // Of the root, only the coming and going of the folders in it matters.
                guard watch("", Self.masks.folder, &held) else { return false }
                held.links = [:]
                var isComplete = true
                // A folder is watched before it is looked what is in it: whatever comes later is told of.
                tree.visit { entry in
                    if entry.isLink {
                        held.links[entry.path] = .some(WatchedFolders.Stamp(of: tree.path(of: entry.path)))
                    }
                    if entry.isFolder {
                        isComplete = watch(entry.path, Self.masks.folder, &held)
                    } else if entry.isLink {
                        isComplete = watch(entry.path, Self.masks.file, &held)
                    }
                    return isComplete
                }
                return isComplete
            }
        }

        /// Watches what is there now, or where that is too much looks for changes from now on.
        private func watchAgain() {
            guard !watchAll() else { return }
            let polling = PollingSource(tree)
            held.withLock { held in
                held.polling = polling
                for number in held.watched.keys { inotify_rm_watch(descriptor, number) }
            }
        }

        private func watch(_ file: String, _ mask: UInt32, _ held: inout Held) -> Bool {
            let number = inotify_add_watch(descriptor, tree.path(of: file), mask)
            // What has gone meanwhile, or cannot be read, is no reason to give up.
            guard number >= 0 else { return errno != ENOSPC && errno != ENOMEM }
            held.watched[number] = file
            return held.watched.count <= limit
        }

        /// The folders, where the root is not the one that it was, and the links that lead to something else.
        private func lookAround() -> Set<String> {
            let root = WatchedFolders.Stamp(of: tree.root)
            let changed = held.withLock { held in
                // What is written to them the system tells of.
                var changed = Set(
                    held.links.filter { link, target in
                        !WatchedFolders.Stamp.areSameFile(target, WatchedFolders.Stamp(of: tree.path(of: link)))
                    }.keys)
                if !WatchedFolders.Stamp.areSameFile(root, held.root) { changed.formUnion(tree.folders) }
                held.root = root
                return changed
            }
            if !changed.isEmpty { watchAgain() }
            return changed
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
            if isStructural { watchAgain() }
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
            guard !folder.isEmpty || tree.folders.contains(name) || name.isEmpty else { return }
            let file = name.isEmpty || folder.isEmpty ? folder + name : "\(folder)/\(name)"
            if event.mask & Self.masks.structure != 0 { isStructural = true }
            if event.mask & Self.masks.coming != 0, event.mask & UInt32(IN_ISDIR) != 0 || tree.isLink(file) {
                isStructural = true
            }
            if !file.isEmpty { changed.insert(file) }
        }
    }
#endif
