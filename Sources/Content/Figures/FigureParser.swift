import Diagnostics

/// Reads what stands between braces: `PROGRAM.FIGURE.PERIOD`, `all.FIGURE.PERIOD`, `period.PERIOD` or `site.FIGURE`.
struct FigureParser {
    let catalog: ProgramCatalog

    /// The names that stand where a program's would, and win over a program of the same name.
    static let subjects = ["all", "period", "site"]

    /// What is wrong with a name.
    struct Problem: Error {
        let code: String
        let message: String
        let hint: String
    }

    /// What the name asks for; `nil` where it is of a program whose file is in error, which has been said.
    func parse(_ name: String) -> Result<Figure.Content?, Problem> {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        do throws(Problem) {
            switch parts[0] {
            case "period":
                return .success(.period(try period(try only(parts, name, of: periods, "periods"), name)))
            case "site":
                let names = SiteFigure.allCases.map(\.rawValue)
                let word = try only(parts, name, of: names, "figures of the site")
                guard let figure = SiteFigure(rawValue: word) else {
                    throw unknown(word, name, among: names, noun: "figures of the site")
                }
                return .success(.site(figure))
            case "all": return .success(try figure(parts, name, program: nil))
            case let id:
                guard catalog.knows(id) else { throw unknownSubject(id, name) }
                let figure = try figure(parts, name, program: id)
                return .success(catalog[id] == nil ? nil : figure)
            }
        } catch {
            return .failure(error)
        }
    }

    private var periods: [String] { FigurePeriod.Word.allCases.map(\.rawValue) }

    /// A figure of a program, or of all.
    private func figure(_ parts: [String], _ name: String, program: String?) throws(Problem) -> Figure.Content {
        let bookNames = BookFigure.allCases.map(\.rawValue)
        let names = program == nil ? bookNames : bookNames + TermsFigure.allCases.map(\.rawValue)
        guard parts.count > 1, !parts[1].isEmpty else {
            throw Problem(
                code: "bad-figure", message: "`\(name)` names no figure",
                hint: "write `\(parts[0]).FIGURE` or `\(parts[0]).FIGURE.PERIOD`, such as "
                    + "`\(parts[0]).earned.last_month`")
        }
        guard parts.count < 4 else {
            throw Problem(
                code: "bad-figure", message: "`\(name)` has more than a figure and a period",
                hint: "write `\(parts[0]).FIGURE.PERIOD`")
        }
        if let figure = BookFigure(rawValue: parts[1]) {
            let period = parts.count > 2 ? try period(parts[2], name) : .word(.total)
            return .books(figure, program: program, period)
        }
        if let figure = TermsFigure(rawValue: parts[1]) {
            guard let program else {
                throw Problem(
                    code: "bad-figure", message: "`\(figure.rawValue)` is of the terms of one program, not of all",
                    hint: "name the program: `PROGRAM.\(figure.rawValue)`")
            }
            guard parts.count == 2 else {
                throw Problem(
                    code: "bad-figure", message: "`\(figure.rawValue)` is of the terms in force, and has no period",
                    hint: "write `\(program).\(figure.rawValue)`")
            }
            return .terms(figure, program: program)
        }
        throw unknown(parts[1], name, among: names, noun: "figures")
    }

    private func period(_ text: String, _ name: String) throws(Problem) -> FigurePeriod {
        if let period = FigurePeriod(text) { return period }
        let nearest = Suggestion.nearest(to: text, among: periods)
        throw Problem(
            code: "unknown-figure", message: "there is no period `\(text)`, which `\(name)` names",
            hint: nearest.map { "did you mean `\($0)`?" }
                ?? "write a year `YYYY`, a month `YYYY-MM` or one of "
                + periods.map { "`\($0)`" }.joined(separator: ", "))
    }

    /// The only part behind the first.
    private func only(_ parts: [String], _ name: String, of names: [String], _ noun: String) throws(Problem) -> String {
        guard parts.count == 2, !parts[1].isEmpty else {
            throw Problem(
                code: "bad-figure", message: "`\(name)` must have one name behind `\(parts[0]).`",
                hint: Suggestion.hint(for: "", among: names, noun: noun))
        }
        return parts[1]
    }

    private func unknown(_ part: String, _ name: String, among names: [String], noun: String) -> Problem {
        Problem(
            code: "unknown-figure", message: "there is no figure `\(name)`",
            hint: Suggestion.nearest(to: part, among: names).map { nearest in
                "did you mean `\(name.replacing(".\(part)", with: ".\(nearest)", maxReplacements: 1))`?"
            } ?? "the \(noun) are " + names.map { "`\($0)`" }.joined(separator: ", "))
    }

    private func unknownSubject(_ subject: String, _ name: String) -> Problem {
        let names = catalog.ids + Self.subjects
        return Problem(
            code: "unknown-figure", message: "there is no figure `\(name)`",
            hint: Suggestion.nearest(to: subject, among: names).map { nearest in
                "did you mean `\(nearest)\(name.dropFirst(subject.count))`?"
            } ?? "figures begin with a program’s id, `all`, `period` or `site`; write `\\{{` to show braces")
    }
}
