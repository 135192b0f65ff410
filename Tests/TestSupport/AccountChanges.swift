import Foundation

/// By how much accounts change in months, as a program for double-entry books adds them up.
public struct AccountChanges: Sendable {
    /// Amounts by account and month, `YYYY-MM`.
    private let changes: [String: [String: Decimal]]
    /// The ids of rows that transactions name, in the order of their dates; only beancount is asked for them.
    public let rows: [String]

    /// What is not as the program writes it.
    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    private struct Printed: Decodable {
        let changes: [String: [String: String]]
        let rows: [String]
    }

    init(beancount outcome: ProgramRun) throws {
        guard outcome.status == 0 else { throw Unreadable(description: outcome.errors) }
        let printed = try JSONDecoder().decode(Printed.self, from: Data(outcome.output.utf8))
        changes = try printed.changes.mapValues { try $0.mapValues(Self.amount) }
        rows = printed.rows
    }

    init(hledger outcome: ProgramRun) throws {
        guard outcome.status == 0 else { throw Unreadable(description: outcome.errors) }
        // No account, month or amount has a comma or a quote in it.
        let lines = outcome.output.split(separator: "\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != "\"" } }
        }
        var changes: [String: [String: Decimal]] = [:]
        for line in lines.dropFirst() {
            let amounts = try line.dropFirst().map {
                try Self.amount($0.split(separator: " ").first.map(String.init) ?? "")
            }
            changes[line[0]] = Dictionary(uniqueKeysWithValues: zip(lines[0].dropFirst(), amounts))
        }
        self.changes = changes
        rows = []
    }

    private static func amount(_ text: String) throws -> Decimal {
        guard let amount = Decimal(string: text) else { throw Unreadable(description: "`\(text)` is no amount") }
        return amount
    }

    /// A program's figures in the given months, which come one after another from the first on.
    public func figures(of program: String, in months: [String]) -> [MonthFigures] {
        let name = Self.component(program)
        var (pending, available): (Decimal, Decimal) = (0, 0)
        return months.map { month in
            let change = { (account: String) in changes[account]?[month] ?? 0 }
            let intoPending = change("Assets:Affiliates:\(name):Pending")
            let intoAvailable = change("Assets:Affiliates:\(name):Available")
            pending += intoPending
            available += intoAvailable
            let income = "Income:Affiliates:\(name)"
            let earned = -change("\(income):Commission")
            let reversedPending = change("\(income):Clawbacks:Pending")
            let credits = change("\(income):Bonuses") + change("\(income):Adjustments")
            return MonthFigures(
                month: month, earned: earned, reversedPending: reversedPending,
                reversedAvailable: change("\(income):Clawbacks:Available"),
                // What was earned, is not pending and was not taken back has cleared.
                cleared: earned - reversedPending - intoPending,
                credited: -credits - change("Expenses:Affiliates:\(name):ChargebackFees"),
                paid: change("Assets:Bank:\(name)"), pending: pending, available: available)
        }
    }

    /// `active-mail` as a part of an account.
    private static func component(_ id: String) -> String {
        id.split(separator: "-", omittingEmptySubsequences: false).map { $0.prefix(1).uppercased() + $0.dropFirst() }
            .joined(separator: "-")
    }
}
