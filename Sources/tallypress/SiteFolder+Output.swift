import Foundation
import Workspace

extension SiteFolder {
    /// Whether a file or folder is, or lies in, the `Output/` of the site or of the working directory, which is
    /// published: nothing private goes there (SPEC U4).
    func publishes(_ path: String) -> Bool {
        let real = { (path: String) in URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path }
        return ["Output", "\(root)/Output"].contains { (real(path) + "/").hasPrefix(real($0) + "/") }
    }
}
