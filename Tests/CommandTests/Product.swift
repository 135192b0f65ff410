import Foundation

/// The built program, beside the bundle that holds these tests.
enum Product {
    /// Where the program is.
    static let program: URL = {
        #if os(macOS)
            for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
                return bundle.bundleURL.deletingLastPathComponent().appending(path: "tallypress")
            }
        #endif
        return Bundle.main.bundleURL.appending(path: "tallypress")
    }()
}
