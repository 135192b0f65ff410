import ArgumentParser

/// A command whose refusals are shown as its options want it.
protocol ConsoleCommand: ParsableCommand {
    /// What writes to the terminal.
    var console: Console { get }
    /// Whether a program reads what the command prints, so that errors are for a program too (SPEC §7).
    var printsJSON: Bool { get }
}

extension ConsoleCommand {
    var printsJSON: Bool { false }
}
