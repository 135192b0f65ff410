import Testing

@testable import Content

@Suite struct ImageTests {
    static func big(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    static func little(_ value: Int, _ count: Int) -> [UInt8] { big(value, count).reversed() }

    static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

    static let exif =
        text("Exif\0\0MM") + [0, 42] + big(8, 4) + big(1, 2) + big(0x0112, 2) + big(3, 2) + big(1, 4) + big(6, 2) + [
            0, 0,
        ]
        + big(0, 4)
    static let frame: [UInt8] = [0xFF, 0xC2] + big(11, 2) + [8] + big(300, 2) + big(400, 2) + [1, 1, 0x11, 0]
    static let table: [UInt8] = [0xFF, 0xC4] + big(4, 2) + [0, 0]

    static let images: [(name: String, bytes: [UInt8], width: Int?, height: Int?)] = [
        ("a.png", [0x89] + text("PNG\r\n\u{1A}\n") + big(13, 4) + text("IHDR") + big(640, 4) + big(480, 4), 640, 480),
        ("cut.png", [0x89] + text("PNG\r\n\u{1A}\n") + big(13, 4) + text("IHDR") + big(640, 4), nil, nil),
        ("a.gif", text("GIF89a") + little(70000 & 0xFFFF, 2) + little(20, 2), 4464, 20),
        ("a.jpg", [0xFF, 0xD8] + table + [0xFF] + frame, 400, 300),
        ("turned.jpg", [0xFF, 0xD8, 0xFF, 0xE1] + big(exif.count + 2, 2) + exif + frame, 300, 400),
        ("no-frame.jpg", [0xFF, 0xD8, 0xFF, 0xDA, 0, 4, 0, 0], nil, nil),
        (
            "lossy.webp",
            text("RIFF0000WEBPVP8 0000") + [0, 0, 0, 0x9D, 0x01, 0x2A] + little(0x4000 + 800, 2) + little(600, 2), 800,
            600
        ),
        ("lossless.webp", text("RIFF0000WEBPVP8L0000") + [0x2F] + little(799 | 599 << 14, 4), 800, 600),
        ("extended.webp", text("RIFF0000WEBPVP8X0000") + [0, 0, 0, 0] + little(1999, 3) + little(999, 3), 2000, 1000),
        (
            "a.svg", text("<?xml version='1.0'?><!-- <svg width='1' height='1'> --><svg width=\"120\" height='80px'>"),
            120, 80
        ),
        ("box.svg", text("<svg xmlns=\"x\" viewBox=\"0 0 720.4, 360\" width=\"100%\">"), 720, 360),
        ("half.svg", text("<svg viewBox='0 0 200 100' width='50'>"), 50, 25),
        ("none.svg", text("<svg>"), nil, nil), ("page.svg", text("<html><svg width='1' height='1'>"), nil, nil),
        ("zero.svg", text("<svg width='0' height='10'>"), nil, nil), ("empty.svg", [], nil, nil),
        ("list.pdf", text("%PDF-1.4"), nil, nil),
    ]

    @Test(arguments: images.indices) func sizesAreReadFromTheFirstBytes(_ index: Int) {
        let row = Self.images[index]
        let size = ImageSizeReader.size(of: row.bytes, name: "Content/assets/" + row.name)
        #expect(size?.width == row.width && size?.height == row.height, "\(row.name): \(String(describing: size))")
    }

    @Test func everyCutImageIsReadWithoutHarm() {
        for row in Self.images {
            for length in 0..<row.bytes.count {
                _ = ImageSizeReader.size(of: Array(row.bytes.prefix(length)), name: row.name)
            }
        }
    }

    @Test func imagesGetTheirAddressSizeAndLargerVersion() throws {
        let site = TestSite([
            "guides/a.md": TestSite.guide("![One](../assets/a.svg)\n\n![Two](../assets/b.svg)"),
            "assets/a.svg": "<svg width='20' height='10'/>", "assets/b.svg": "<svg/>",
            "assets/a@2x.svg": "<svg width='40' height='20'/>",
        ])
        let (_, pages, wrong) = site.render(base: "/books/")
        let page = try #require(pages["/guides/a/"])
        #expect(wrong.isEmpty)
        #expect(
            page.htmlText.contains(
                "<img src=\"/books/assets/a.svg\" alt=\"One\" width=\"20\" height=\"10\" "
                    + "srcset=\"/books/assets/a.svg 1x, /books/assets/a@2x.svg 2x\" decoding=\"async\" />"))
        #expect(
            page.htmlText.contains(
                "<img src=\"/books/assets/b.svg\" alt=\"Two\" decoding=\"async\" loading=\"lazy\" />"))
        #expect(page.assets == ["Content/assets/a.svg", "Content/assets/a@2x.svg", "Content/assets/b.svg"])
    }

    static let broken: [(written: String, expected: String)] = [
        (
            "![](../assets/a.svg)",
            "warning guides/a.md:6:3 page/no-alt-text: the image has no text for those who do not see it (say what it shows: `![what it shows](../assets/a.svg)`)"
        ),
        (
            "![x](../assets/aa.svg)",
            "error guides/a.md:6:3 page/unknown-asset: there is no image `../assets/aa.svg` (did you mean `../assets/a.svg`?)"
        ),
        (
            "![x](https://b.example/a.png)",
            "warning guides/a.md:6:3 page/remote-image: the image is loaded from another site, which then knows who reads this page (put a copy into `Content/assets/`)"
        ),
    ]

    @Test(arguments: broken.indices) func imagesThatReadersWouldMissAreReported(_ index: Int) {
        let row = Self.broken[index]
        let site = TestSite(["guides/a.md": TestSite.guide("A " + row.written), "assets/a.svg": "<svg/>"])
        #expect(site.render().diagnostics == [row.expected])
    }
}
