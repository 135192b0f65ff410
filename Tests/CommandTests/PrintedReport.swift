import Foundation
import TestSupport

/// What `report --format json` prints, as far as books can be compared by it (SPEC §6).
struct PrintedReport: Decodable {
    struct Program: Decodable {
        let id: String
        let months: [Month]
    }

    struct Balances: Decodable {
        let pending: String
        let available: String
    }

    struct Month: Decodable {
        let month: String
        let earned: String
        let reversed_pending: String
        let reversed_available: String
        let cleared: String
        let credited: String
        let paid: String
        let closing: Balances

        func figures() throws -> MonthFigures {
            let amount = { (text: String) throws -> Decimal in
                guard let amount = Decimal(string: text) else { throw CocoaError(.formatting) }
                return amount
            }
            return MonthFigures(
                month: month, earned: try amount(earned), reversedPending: try amount(reversed_pending),
                reversedAvailable: try amount(reversed_available), cleared: try amount(cleared),
                credited: try amount(credited), paid: try amount(paid), pending: try amount(closing.pending),
                available: try amount(closing.available))
        }
    }

    let programs: [Program]
}
