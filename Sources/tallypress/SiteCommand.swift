import ArgumentParser

/// A command that works on a site.
protocol SiteCommand: ParsableCommand {
    /// What all such commands ask for.
    var options: SiteOptions { get }
    /// Whether a program reads what the command prints, so that errors are for a program too (SPEC §7).
    var printsJSON: Bool { get }
}

extension SiteCommand {
    var printsJSON: Bool { false }
}
