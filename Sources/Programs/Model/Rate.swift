import Diagnostics
import Money

/// What a row earns, and for which rows that holds (SPEC R1, R2).
public struct Rate: Sendable {
    /// The commission as a part of the amount, or as a fixed sum.
    public enum Value: Sendable, Hashable {
        /// A part of the amount.
        case percent(Percentage)
        /// Minor units of the program's currency.
        case fixed(Int64)
    }

    /// Which rows a rate is for by their type (SPEC R1).
    public enum Event: String, Sendable, Hashable, CaseIterable {
        /// A sale or a renewal.
        case payment
        /// A first payment.
        case sale
        /// A later payment.
        case renewal
        /// A trial that was begun.
        case trial
        /// A lead that was given.
        case lead
        /// A sale by an affiliate whom this one recruited.
        case referral
    }

    /// Which customers a rate is for.
    public enum CustomerFilter: String, Sendable, Hashable, CaseIterable {
        /// No earlier payment by the customer in the program, or no customer given.
        case new
        /// A customer with an earlier payment in the program.
        case returning
    }

    /// How long a subscription's payments are paid (SPEC R2), counted from its start.
    public enum Pays: Sendable, Hashable {
        /// The first payment alone.
        case first
        /// Every payment.
        case lifetime
        /// So many payments, the first included.
        case payments(Int)
        /// Payments dated before so many months after the start.
        case months(Int)
    }

    /// What a row earns.
    public let value: Value
    /// The rows that it is for, by their type.
    public let event: Event
    /// The plan's whole value; `nil` for any.
    public let plan: String?
    /// The pattern that the product's whole value matches; `nil` for any.
    public let product: Wildcard?
    /// The customers that it is for; `nil` for all.
    public let customer: CustomerFilter?
    /// How long a subscription's payments are paid by it.
    public let pays: Pays
    /// The rate holds from so many months after the subscription's start; `nil` for from the start.
    public let afterMonths: Int?
    /// Where the rate begins in the program's file.
    public let place: Place

    /// A rate from its parts; those left out are as where the file leaves them out.
    public init(
        value: Value, event: Event = .payment, plan: String? = nil, product: Wildcard? = nil,
        customer: CustomerFilter? = nil, pays: Pays = .lifetime, afterMonths: Int? = nil, place: Place
    ) {
        self.value = value
        self.event = event
        self.plan = plan
        self.product = product
        self.customer = customer
        self.pays = pays
        self.afterMonths = afterMonths
        self.place = place
    }
}
