import Foundation

/// The user's web browser.
enum Browser {
    /// Opens an address, or says that there is nothing to open it with.
    static func open(_ address: String) {
        #if os(macOS)
            let command = "open"
        #else
            let command = "xdg-open"
        #endif
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [command, address]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.terminationHandler = { process in
            guard process.terminationStatus != 0 else { return }
            Console.printError("warning: `\(command)` opens no browser; open \(address) yourself\n")
        }
        try? process.run()
    }
}
