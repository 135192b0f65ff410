import Testing

@testable import Importing

@Suite("Forms of amounts")
struct AmountFormTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let form: AmountForm
        let text: String
        let decimals: Int
        let result: Result<Int64, AmountForm.Problem>

        init(
            _ example: String, _ text: String, _ result: Result<Int64, AmountForm.Problem>, decimals: Int = 2,
            symbols: [String] = [], negative: Set<AmountForm.Negative> = [.before], unit: AmountForm.Unit = .major,
            needs: AmountForm.Decimals = .any
        ) {
            form = AmountForm(
                example: example, symbols: symbols, negative: negative, unit: unit, decimals: needs)
            self.text = text
            self.decimals = decimals
            self.result = result
        }

        var testDescription: String { "\(text) as \(form.example)" }
    }

    static let cases = [
        Case("1234.56", "5", .success(500)), Case("1234.56", "-5.1", .success(-510)),
        Case("1234.56", "+5.10", .success(510)), Case("1234.56", "\u{2212}5", .success(-500)),
        Case("1234.56", "1,234.56", .failure(.malformed)), Case("1234.56", "5,00", .failure(.malformed)),
        Case("1,234.56", "1,234.56", .success(123_456)), Case("1,234.56", "1234.56", .success(123_456)),
        Case("1,234.56", "12,34.56", .failure(.malformed)), Case("1,234.56", "23,00", .failure(.malformed)),
        Case("1,234.56", "1.234,56", .failure(.malformed)), Case("1,234.56", "1.234", .failure(.tooManyDecimals)),
        Case("1,234.56", "1,234,567", .success(123_456_700)), Case("1,234.56", ",234", .failure(.malformed)),
        Case("1.234,56", "1.234,56", .success(123_456)), Case("1.234,56", "5,00", .success(500)),
        Case("1.234,56", "5.00", .failure(.malformed)), Case("1234,56", "1234,5", .success(123_450)),
        Case("1 234,56", "1\u{A0}234,56", .success(123_456)), Case("1 234,56", "1\u{202F}234,56", .success(123_456)),
        Case("1 234.56", "1 234.56", .success(123_456)), Case("1'234.56", "1\u{2019}234.56", .success(123_456)),
        Case("1234.56", "$5.00", .failure(.malformed)), Case("1234.56", "$5.00", .success(500), symbols: ["$"]),
        Case("1234.56", "$-5", .success(-500), symbols: ["$"]),
        Case("1234.56", "-$5", .success(-500), symbols: ["$"]),
        Case("1234.56", "- $5.00", .success(-500), symbols: ["$"]),
        Case("1.234,56", "-5,00\u{A0}€", .success(-500), symbols: ["€"]),
        Case("1234.56", "US$ 5", .success(500), symbols: ["US$", "$"]),
        Case("1234.56", "--5", .failure(.malformed)), Case("1234.56", "-$-5", .failure(.malformed), symbols: ["$"]),
        Case("1234.56", "(12.00)", .failure(.malformed)),
        Case("1234.56", "(12.00)", .success(-1200), negative: [.before, .parentheses]),
        Case("1234.56", "($12.00)", .success(-1200), symbols: ["$"], negative: [.parentheses]),
        Case("1234.56", "(-12.00)", .failure(.malformed), negative: [.before, .parentheses]),
        Case("1234.56", "5.00-", .success(-500), negative: [.behind]),
        Case("1234.56", "-5.00", .failure(.malformed), negative: [.behind]),
        Case("1234.56", "5.00-", .failure(.malformed)), Case("1234.56", "5.0000", .success(500)),
        Case("1234.56", "5.005", .failure(.tooManyDecimals)),
        Case("1234.56", "5.5", .failure(.tooManyDecimals), decimals: 0),
        Case("1234.56", "5.00", .success(5), decimals: 0), Case("1234.56", "", .failure(.malformed)),
        Case("1234.56", "-", .failure(.malformed)), Case("1234.56", "5.", .failure(.malformed)),
        Case("1234.56", ".5", .failure(.malformed)), Case("1234.56", "1e3", .failure(.malformed)),
        Case("1234.56", "٥", .failure(.malformed)),
        Case("1234.56", "4900", .success(4900), unit: .minor),
        Case("1234.56", "49.00", .failure(.malformed), unit: .minor),
        Case("1234.56", "4900", .failure(.tooFewDecimals), needs: .all),
        Case("1234.56", "49.0", .failure(.tooFewDecimals), needs: .all),
        Case("1234.56", "49.00", .success(4900), needs: .all),
        Case("1234.56", "49", .success(49), decimals: 0, needs: .all),
        Case("1234.56", "92233720368547758.07", .success(.max)),
        Case("1234.56", "92233720368547758.08", .failure(.overflow)),
    ]

    @Test("Amounts are read in the form that is stated, and in no other", arguments: cases)
    func amounts(_ example: Case) {
        #expect(example.form.amount(example.text, decimals: example.decimals) == example.result)
    }

    @Test("The sign is that of the amount, in any currency")
    func signs() {
        let form = AmountForm(symbols: ["$"], negative: [.before, .parentheses])
        #expect(form.sign("-$0.001") == .negative)
        #expect(form.sign("($5)") == .negative)
        #expect(form.sign("0.00") == .zero)
        #expect(form.sign("-0") == .zero)
        #expect(form.sign("5") == .positive)
        #expect(form.sign("n/a") == nil)
    }
}
