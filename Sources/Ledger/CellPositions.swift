/// Where the known columns stand in a file's records, for the loop over them; -1 where the file lacks one.
struct CellPositions {
    let id, date, type, program, customer, subscription, product, plan, amount, currency, of, subID, reported: Int

    /// The positions in the files with the given header.
    init(_ header: LedgerHeader) {
        id = header.position(of: .id)
        date = header.position(of: .date)
        type = header.position(of: .type)
        program = header.position(of: .program)
        customer = header.position(of: .customer)
        subscription = header.position(of: .subscription)
        product = header.position(of: .product)
        plan = header.position(of: .plan)
        amount = header.position(of: .amount)
        currency = header.position(of: .currency)
        of = header.position(of: .of)
        subID = header.position(of: .subID)
        reported = header.position(of: .reported)
    }
}
