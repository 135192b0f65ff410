/// A site where people have profiles.
public enum SocialNetwork: String, Sendable, CaseIterable {
    case bluesky, codeberg, facebook, github, gitlab, instagram, linkedin, mastodon, medium, patreon, pinterest
    case reddit, substack, telegram, threads, tiktok, twitch, x, youtube

    /// What people call it.
    public var label: String {
        switch self {
        case .bluesky: "Bluesky"
        case .codeberg: "Codeberg"
        case .facebook: "Facebook"
        case .github: "GitHub"
        case .gitlab: "GitLab"
        case .instagram: "Instagram"
        case .linkedin: "LinkedIn"
        case .mastodon: "Mastodon"
        case .medium: "Medium"
        case .patreon: "Patreon"
        case .pinterest: "Pinterest"
        case .reddit: "Reddit"
        case .substack: "Substack"
        case .telegram: "Telegram"
        case .threads: "Threads"
        case .tiktok: "TikTok"
        case .twitch: "Twitch"
        case .x: "X"
        case .youtube: "YouTube"
        }
    }

    /// The hosts that profiles stand on or below; empty for a network of many servers or with domains of one's own.
    var hosts: [String] {
        switch self {
        case .bluesky: ["bsky.app"]
        case .codeberg: ["codeberg.org"]
        case .telegram: ["t.me", "telegram.me"]
        case .threads: ["threads.net", "threads.com"]
        case .twitch: ["twitch.tv"]
        case .x: ["x.com", "twitter.com"]
        case .youtube: ["youtube.com"]
        case .gitlab, .mastodon, .medium, .substack: []
        case .facebook, .github, .instagram, .linkedin, .patreon, .pinterest, .reddit, .tiktok: ["\(rawValue).com"]
        }
    }
}
