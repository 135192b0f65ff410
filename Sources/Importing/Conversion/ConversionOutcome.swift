import Diagnostics

/// What a record of an export gives.
enum ConversionOutcome {
    case row(ExportRow)
    /// It is left out, for a reason.
    case leftOut(String)
    /// It is of a merchant for whom no program stands.
    case unknownMerchant(String, Place)
    case failure([Diagnostic])
}
