import Foundation

/// Runs commands of the documentation as a reader types them.
enum Shell {
    struct Outcome {
        let status: Int32
        /// What a terminal would have shown, of both outputs.
        let output: String
        /// The folder in which the next command runs.
        let place: String
    }

    /// Runs a command line in a folder. `tallypress` is the program that was built with the tests. A command that serves
    /// is ended, as by Ctrl-C, once it says where.
    static func run(_ command: String, in folder: String) throws -> Outcome {
        let record = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        let serves = command.contains("tallypress serve")
        process.arguments = [
            "-c",
            serves
                ? "exec \(command)" : "\(command)\nstatus=$?\npwd >\(record.path)/place\nexit $status",
        ]
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = environment(home: record.path)
        process.standardInput = FileHandle.nullDevice
        let output = try record.handle(for: "output")
        process.standardOutput = output
        process.standardError = output
        try process.run()
        if serves {
            for _ in 0..<400 where process.isRunning {
                if (try record.text("output")).contains("http://127.0.0.1:") { break }
                usleep(50_000)
            }
            process.interrupt()
        }
        process.waitUntilExit()
        let place = (try? record.text("place")).map { $0.trimmingCharacters(in: .newlines) } ?? folder
        return Outcome(status: process.terminationStatus, output: try record.text("output"), place: place)
    }

    private static func environment(home: String) -> [String: String] {
        let program = Tallypress.program.deletingLastPathComponent().path(percentEncoded: false)
        let beancount = Fixtures.repository.appending(path: ".build/beancount/bin").path(percentEncoded: false)
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
        return ["PATH": "\(program):\(beancount):\(path)", "HOME": home, "LC_ALL": "C.UTF-8", "TZ": "UTC"]
    }
}
