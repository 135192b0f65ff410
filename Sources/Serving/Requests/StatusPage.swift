/// The pages that stand in for a site that there is not yet.
enum StatusPage {
    /// A page that shows the errors, or says that the site is being made where there are none.
    static func html(_ state: PreviewState) -> [UInt8] {
        let title =
            state.problems.isEmpty ? "Making the site…" : "\(state.errors) error\(state.errors == 1 ? "" : "s")"
        let text = state.problems.isEmpty ? "" : "<p>The site is shown as soon as they are mended.</p>"
        return Array(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <link rel="stylesheet" href="/\(PageScript.stylesPath)">
            </head>
            <body class="status">
            <main class="problems">
            <h1>\(title)</h1>
            \(text)
            \(state.problems)</main>
            </body>
            </html>

            """.utf8)
    }
}
