import Foundation

/// What `report --format json` prints of a site's first program, as far as a reader would look for what happened in it.
struct PrintedStatements: Decodable {
    struct Balances: Decodable {
        let pending: String
    }

    struct Run: Decodable {
        let reason: String?
        let status: String
    }

    struct Month: Decodable {
        let reversed_pending: String
        let paid: String
        let closing: Balances
        let tier: String
        let runs: [Run]
    }

    private struct Program: Decodable {
        let months: [Month]
    }

    private enum Key: CodingKey {
        case programs
    }

    let months: [Month]

    init(_ json: String) throws {
        self = try JSONDecoder().decode(Self.self, from: Data(json.utf8))
    }

    init(from decoder: any Decoder) throws {
        months = try decoder.container(keyedBy: Key.self).decode([Program].self, forKey: .programs).first?.months ?? []
    }
}
