import Yams

/// The workflow that `init --ci` made for a host of GitHub's kind, as data.
struct DeploymentWorkflow {
    /// A step of a job.
    struct Step {
        /// The action that it runs, without its version.
        let action: String?
        /// What the action is given.
        let inputs: [String: String]
        /// What a shell runs.
        let script: String?
    }

    /// What is not as a workflow of this kind is.
    struct Unexpected: Error, CustomStringConvertible {
        let description: String
    }

    private let root: [String: Any]

    init(_ text: String) throws {
        root = try Yams.load(yaml: text) as? [String: Any] ?? [:]
    }

    /// The names of its jobs, in order.
    var jobs: [String] { (root["jobs"] as? [String: Any] ?? [:]).keys.sorted() }

    /// What all jobs may do that do not say more.
    var permissions: [String: String]? { root["permissions"] as? [String: String] }

    /// What a job says that it may do.
    func permissions(of job: String) throws -> [String: String]? {
        try self.job(job)["permissions"] as? [String: String]
    }

    /// The steps of a job, in order.
    func steps(of job: String) throws -> [Step] {
        guard let steps = try self.job(job)["steps"] as? [[String: Any]] else {
            throw Unexpected(description: "`\(job)` has no steps")
        }
        return steps.map { step in
            let action = (step["uses"] as? String)?.split(separator: "@").first.map(String.init)
            return Step(
                action: action, inputs: (step["with"] as? [String: Any] ?? [:]).mapValues { "\($0)" },
                script: step["run"] as? String)
        }
    }

    /// What an action is given in a job.
    func inputs(of action: String, in job: String) throws -> [String: String] {
        let steps = try steps(of: job).filter { $0.action == action }
        guard let step = steps.first, steps.count == 1 else {
            throw Unexpected(description: "`\(job)` uses `\(action)` \(steps.count) times")
        }
        return step.inputs
    }

    private func job(_ name: String) throws -> [String: Any] {
        guard let job = (root["jobs"] as? [String: Any])?[name] as? [String: Any] else {
            throw Unexpected(description: "there is no job `\(name)`")
        }
        return job
    }
}
