/// What a profile may find in an export: the ledger's columns but for `type`, and the day on which a row was reversed.
enum ImportField: String, CaseIterable {
    case id
    case date
    case program
    case customer
    case subscription
    case product
    case plan
    case amount
    case currency
    case of
    case subID = "sub_id"
    case reported
    case note
    case reversedOn = "reversed_on"

    /// The fields whose text goes to the ledger as it stands in the export.
    static let texts: [ImportField] = [.customer, .subscription, .product, .plan, .subID, .note]
}
