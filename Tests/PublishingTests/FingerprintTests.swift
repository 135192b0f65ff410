import Artifacts
import Testing

@testable import Publishing

@Suite struct FingerprintTests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func `A fingerprint is the SHA-256 of the bytes`(text: String, hex: String) {
        let fingerprint = Fingerprint(of: Array(text.utf8))
        #expect(fingerprint.hex == hex)
        #expect(fingerprint.short == String(hex.prefix(12)))
        #expect(Fingerprint(hex: Substring(hex)) == fingerprint)
    }

    @Test(arguments: ["", "abc", String(repeating: "A", count: 64), String(repeating: "g", count: 64)])
    func `Text that is no fingerprint is not read as one`(text: String) {
        #expect(Fingerprint(hex: Substring(text)) == nil)
    }
}
