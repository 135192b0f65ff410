import Foundation
import PackagePlugin

/// Embeds the package's `Templates/` folder into the target that uses this plugin, as `BuiltinTheme.files`.
@main
struct EmbedThemePlugin: BuildToolPlugin {
    /// The command runs in every build, because its one input is a file that it writes itself, and touches its output
    /// only where the folder has changed. Were the folder's files the inputs, a build would miss new ones and fail for
    /// those that are gone: it keeps the list that the plugin once gave it.
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let folder = context.package.directoryURL.appending(path: "Templates")
        let stamp = context.pluginWorkDirectoryURL.appending(path: "stamp")
        let output = context.pluginWorkDirectoryURL.appending(path: "BuiltinTheme.swift")
        try Data().write(to: stamp)
        return [
            .buildCommand(
                displayName: "Embedding the built-in theme",
                executable: try context.tool(named: "embed-theme").url,
                arguments: [folder.path, output.path, stamp.path],
                inputFiles: [stamp],
                outputFiles: [output])
        ]
    }
}
