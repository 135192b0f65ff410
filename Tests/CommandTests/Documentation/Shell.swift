import Foundation
import TestSupport

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
        let home = try TemporaryFolder()
        let serves = command.contains("tallypress serve")
        let script =
            serves ? "exec \(command)" : "\(command)\nstatus=$?\npwd >\(home.path)/place\nexit $status"
        let run = try ProgramRun(
            "/bin/bash", ["-c", script], in: folder, environment: environment(home: home.path), isJoined: true
        ) { process, printed in
            guard serves else { return }
            for _ in 0..<400 where process.isRunning {
                if try printed().contains("http://127.0.0.1:") { break }
                usleep(50_000)
            }
            process.interrupt()
        }
        let place = (try? home.text("place")).map { $0.trimmingCharacters(in: .newlines) } ?? folder
        return Outcome(status: run.status, output: run.output, place: place)
    }

    private static func environment(home: String) -> [String: String] {
        let program = Tallypress.program.deletingLastPathComponent().path(percentEncoded: false)
        let beancount = Fixtures.repository.appending(path: ".build/beancount/bin").path(percentEncoded: false)
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
        return ["PATH": "\(program):\(beancount):\(path)", "HOME": home, "LC_ALL": "C.UTF-8", "TZ": "UTC"]
    }
}
