import Foundation
import PackagePlugin

/// Embeds folders of the package into the target that uses this plugin.
@main
struct EmbedFolderPlugin: BuildToolPlugin {
    /// A folder that is embedded: where it is, the enumeration that holds its files, and the type of a file.
    private struct EmbeddedFolder {
        let path: String
        let name: String
        let type: String
    }

    /// What is embedded into which target.
    private static let folders = [
        "Templates": [EmbeddedFolder(path: "Templates", name: "BuiltinTheme", type: "TemplateFile")],
        "DiagnosticPages": [
            EmbeddedFolder(
                path: "Documentation/Diagnostics", name: "BuiltinDiagnosticPages", type: "DiagnosticPageFile")
        ],
        "Importing": [EmbeddedFolder(path: "Sources/Importing/Profiles", name: "BuiltinProfiles", type: "ProfileFile")],
        "Starter": [
            EmbeddedFolder(path: "Content", name: "BuiltinExample", type: "StarterFile"),
            EmbeddedFolder(path: "Sources/Starter/Site", name: "BuiltinSite", type: "StarterFile"),
            EmbeddedFolder(path: "Sources/Starter/Hosts", name: "BuiltinHosts", type: "StarterFile"),
        ],
        "Serving": [EmbeddedFolder(path: "Sources/Serving/Client", name: "PreviewClient", type: "ClientFile")],
    ]

    /// The commands run in every build, because their one input is a file that they write themselves, and touch their
    /// output only where the folder has changed. Were the folder's files the inputs, a build would miss new ones and
    /// fail for those that are gone: it keeps the list that the plugin once gave it.
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let folders = Self.folders[target.name] else {
            Diagnostics.error("EmbedFolderPlugin knows no folder for the target \(target.name)")
            return []
        }
        return try folders.map { embedded in
            let folder = context.package.directoryURL.appending(path: embedded.path)
            let stamp = context.pluginWorkDirectoryURL.appending(path: "\(embedded.name).stamp")
            let output = context.pluginWorkDirectoryURL.appending(path: "\(embedded.name).swift")
            try Data().write(to: stamp)
            return .buildCommand(
                displayName: "Embedding \(embedded.path)",
                executable: try context.tool(named: "embed-folder").url,
                arguments: [folder.path, embedded.name, embedded.type, output.path, stamp.path],
                inputFiles: [stamp],
                outputFiles: [output])
        }
    }
}
