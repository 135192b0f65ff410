import Foundation
import PackagePlugin

/// Embeds a folder of the package into the target that uses this plugin.
@main
struct EmbedFolderPlugin: BuildToolPlugin {
    /// What is embedded into which target: the folder, the enumeration that holds its files, and the type of a file.
    private static let folders = [
        "Templates": (folder: "Templates", name: "BuiltinTheme", type: "TemplateFile"),
        "Importing": (folder: "Sources/Importing/Profiles", name: "BuiltinProfiles", type: "ProfileFile"),
        "Serving": (folder: "Sources/Serving/Client", name: "PreviewClient", type: "ClientFile"),
    ]

    /// The command runs in every build, because its one input is a file that it writes itself, and touches its output
    /// only where the folder has changed. Were the folder's files the inputs, a build would miss new ones and fail for
    /// those that are gone: it keeps the list that the plugin once gave it.
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let embedded = Self.folders[target.name] else {
            Diagnostics.error("EmbedFolderPlugin knows no folder for the target \(target.name)")
            return []
        }
        let folder = context.package.directoryURL.appending(path: embedded.folder)
        let stamp = context.pluginWorkDirectoryURL.appending(path: "stamp")
        let output = context.pluginWorkDirectoryURL.appending(path: "\(embedded.name).swift")
        try Data().write(to: stamp)
        return [
            .buildCommand(
                displayName: "Embedding \(embedded.folder)",
                executable: try context.tool(named: "embed-folder").url,
                arguments: [folder.path, embedded.name, embedded.type, output.path, stamp.path],
                inputFiles: [stamp],
                outputFiles: [output])
        ]
    }
}
