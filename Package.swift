// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "tallypress",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "tallypress", targets: ["tallypress"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .target(name: "Diagnostics"),
        .target(name: "DiagnosticPages", dependencies: ["Diagnostics"], plugins: ["EmbedFolderPlugin"]),
        .target(name: "Memoization"),
        .target(name: "Money"),
        .target(name: "Artifacts", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
        .target(name: "QRCode"),
        .target(name: "YAMLReading", dependencies: ["Diagnostics", "Money", .product(name: "Yams", package: "Yams")]),
        .target(name: "Ledger", dependencies: ["Diagnostics", "Money"]),
        .target(
            name: "Importing", dependencies: ["Diagnostics", "Ledger", "Money", "YAMLReading"], exclude: ["Profiles"],
            plugins: ["EmbedFolderPlugin"]),
        .target(name: "Programs", dependencies: ["Diagnostics", "Money", "YAMLReading"]),
        .target(name: "Accounting", dependencies: ["Diagnostics", "Money", "Ledger", "Programs"]),
        .target(name: "Markdown", dependencies: ["CCmark"]),
        .target(
            name: "Content",
            dependencies: ["Diagnostics", "Memoization", "Money", "YAMLReading", "Programs", "Markdown"]),
        .target(
            name: "Templates",
            dependencies: ["Diagnostics", .product(name: "Mustache", package: "swift-mustache")],
            plugins: ["EmbedFolderPlugin"]),
        .target(
            name: "Site",
            dependencies: [
                "Accounting", "Artifacts", "Content", "Diagnostics", "Ledger", "Memoization", "Money", "Programs",
                "Templates",
            ]),
        .target(name: "Publishing", dependencies: ["Artifacts", "Diagnostics"]),
        .target(
            name: "Workspace",
            dependencies: [
                "Accounting", "Content", "Diagnostics", "Importing", "Ledger", "Memoization", "Money", "Programs",
                "Site", "Templates",
            ]),
        .target(
            name: "Preview",
            dependencies: [
                "Artifacts", "Content", "Diagnostics", "Memoization", "Money", "Publishing", "Site", "Templates",
                "Workspace",
            ]),
        // Of FlyingFox only the sockets: its HTTP takes a library with it that cannot be linked into a program of one file.
        .target(
            name: "Serving", dependencies: ["Artifacts", .product(name: "FlyingSocks", package: "FlyingFox")],
            exclude: ["Client"], plugins: ["EmbedFolderPlugin"]),
        .target(
            name: "Starter", dependencies: ["Content", "Diagnostics", "Money", "Programs"], exclude: ["Hosts", "Site"],
            plugins: ["EmbedFolderPlugin"]),
        .executableTarget(
            name: "tallypress",
            dependencies: [
                "Accounting", "Content", "DiagnosticPages", "Diagnostics", "Importing", "Ledger", "Money", "Preview",
                "Publishing", "QRCode", "Serving", "Site", "Starter", "Templates", "Workspace",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // Writes the example's ledger, the same bytes each time.
        .executableTarget(
            name: "example-ledger",
            dependencies: [
                "Accounting", "Content", "Diagnostics", "Ledger", "Money", "Programs", "Workspace",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Sources/ExampleLedger"),
        // Times what a preview does on each change.
        .executableTarget(
            name: "preview-benchmark",
            dependencies: [
                "Content", "Money", "Preview", "Site", "Workspace",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Sources/PreviewBenchmark"),
        // Writes the manual pages that are installed.
        .executableTarget(
            name: "manual-pages", dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")],
            path: "Sources/ManualPages"),
        // The theme in Templates/, the import profiles, the pages of diagnostics and what new sites are made of become a
        // part of the binary when it is built.
        .executableTarget(name: "embed-folder", path: "Sources/EmbedFolder"),
        .plugin(
            name: "EmbedFolderPlugin", capability: .buildTool(), dependencies: ["embed-folder"],
            path: "Sources/EmbedFolderPlugin"),
        // What several test targets share.
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "MoneyTests", dependencies: ["Money", "TestSupport"]),
        .testTarget(name: "QRCodeTests", dependencies: ["QRCode"]),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(name: "YAMLReadingTests", dependencies: ["Diagnostics", "Money", "YAMLReading", "TestSupport"]),
        .testTarget(name: "LedgerTests", dependencies: ["Diagnostics", "Ledger", "Money", "TestSupport"]),
        .testTarget(
            name: "ImportingTests", dependencies: ["Diagnostics", "Importing", "Ledger", "Money", "TestSupport"]),
        .testTarget(
            name: "ProgramsTests", dependencies: ["Diagnostics", "Money", "Programs", "YAMLReading", "TestSupport"]),
        .testTarget(
            name: "AccountingTests",
            dependencies: ["Accounting", "Diagnostics", "Ledger", "Money", "Programs", "YAMLReading", "TestSupport"]),
        .testTarget(name: "MarkdownTests", dependencies: ["Markdown"]),
        .testTarget(name: "ContentTests", dependencies: ["Content", "Diagnostics", "Money", "Programs"]),
        .testTarget(name: "TemplatesTests", dependencies: ["Diagnostics", "Templates", "TestSupport"]),
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "Accounting", "Artifacts", "Content", "Diagnostics", "Ledger", "Memoization", "Money", "Programs",
                "Publishing", "Site", "Templates", "TestSupport",
            ]),
        .testTarget(name: "PublishingTests", dependencies: ["Artifacts", "Diagnostics", "Publishing", "TestSupport"]),
        .testTarget(
            name: "PreviewTests",
            dependencies: [
                "Artifacts", "Content", "Diagnostics", "Money", "Preview", "Publishing", "Site", "TestSupport",
                "Workspace",
            ]),
        .testTarget(
            name: "ServingTests",
            dependencies: ["Serving", "TestSupport", .product(name: "FlyingSocks", package: "FlyingFox")]),
        .testTarget(
            name: "WorkspaceTests", dependencies: ["Accounting", "Diagnostics", "Ledger", "Money", "Workspace"]),
        .testTarget(
            name: "StarterTests", dependencies: ["Content", "Diagnostics", "Money", "Programs", "Starter"]),
        // Runs the built program, which it finds beside the test bundle.
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "Content", "DiagnosticPages", "Money", "Preview", "Serving", "tallypress", "TestSupport", "Workspace",
                .product(name: "Yams", package: "Yams"),
            ]),
        .testTarget(name: "ManualPagesTests", dependencies: ["manual-pages"]),
        .testTarget(
            name: "ExampleLedgerTests",
            dependencies: ["example-ledger", "Accounting", "Content", "Ledger", "Money", "Workspace"]),
    ],
    swiftLanguageModes: [.v6]
)
