/// A currency of ISO 4217 and how many decimals its amounts have.
public struct Currency: Sendable, Hashable {
    /// The code of three capital letters.
    public let code: String
    /// How many decimals an amount has, from 0 (JPY) to 4 (CLF).
    public let decimals: Int

    /// The currency with the given code, or `nil` where ISO 4217 lists none.
    public init?(code: String) {
        guard let decimals = Self.decimals[code] else { return nil }
        self.code = code
        self.decimals = decimals
    }

    /// Every code that ISO 4217 lists for money in use, sorted.
    public static var codes: [String] { decimals.keys.sorted() }

    /// How many minor units make one major unit: 1, 10, 100, …
    public var minorUnitsPerMajor: Int64 {
        (0..<decimals).reduce(1) { power, _ in power * 10 }
    }

    /// ISO 4217, list one; the currencies that do not have two decimals are those that the list says so of.
    private static let decimals: [String: Int] = {
        let two = """
            AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW \
            CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR \
            ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV \
            MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD \
            SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG
            """
        let others = [
            0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF", 3: "BHD IQD JOD KWD LYD OMR TND",
            4: "CLF UYW",
        ]
        var table: [String: Int] = [:]
        for code in two.split(separator: " ") { table[String(code)] = 2 }
        for (decimals, codes) in others {
            for code in codes.split(separator: " ") { table[String(code)] = decimals }
        }
        return table
    }()
}
