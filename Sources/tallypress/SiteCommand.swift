import ArgumentParser

/// A command that works on a site.
protocol SiteCommand: ConsoleCommand {
    /// What all such commands ask for.
    var options: SiteOptions { get }
}

extension SiteCommand {
    var console: Console { options.console }
}
