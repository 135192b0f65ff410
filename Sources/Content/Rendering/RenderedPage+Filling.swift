import Markdown

extension RenderedPage {
    /// The page with each insertion in its place, given in the order of ``insertions``. The texts of directives stand
    /// after the text of the page, since they are blocks that the Markdown knows nothing of.
    public func filled(_ filled: [FilledInsertion]) -> RenderedPage {
        guard !insertions.isEmpty else { return self }
        var page = self
        let text = { (text: String) in InsertionMark.filled(text) { filled[$0].text } }
        let markup = { (html: String) in InsertionMark.filled(html) { filled[$0].html } }
        page.html = Array(markup(String(decoding: html, as: UTF8.self)).utf8)
        page.headings = headings.map { heading in
            MarkdownHeading(
                level: heading.level, id: heading.id, text: text(heading.text), html: markup(heading.html),
                position: heading.position)
        }
        page.firstParagraph = text(firstParagraph)
        page.description = description.map(text)
        page.summaryStatesBooks = statesBooks(description ?? firstParagraph)
        page.affiliateLinks = affiliateLinks.map { $0.with(text: text($0.text)) }
        page.questions = faq.map { asked in
            PageQuestion(
                question: text(asked.question.text), answer: text(asked.answer.text),
                statesBooks: statesBooks(asked.question.text) || statesBooks(asked.answer.text))
        }
        let blocks = zip(insertions, filled).compactMap { insertion, filled in
            if case .directive = insertion { text(filled.text) } else { nil }
        }
        page.plainText = ([text(plainText)] + blocks.filter { !$0.isEmpty }).joined(separator: "\n")
        return page
    }

    /// The questions of all directives, in order.
    private var faq: [FAQDirective.Question] {
        directives.flatMap { directive -> [FAQDirective.Question] in
            if case .faq(let faq) = directive.content { faq.questions } else { [] }
        }
    }

    /// Whether a text with marks states a figure of the books.
    private func statesBooks(_ text: String) -> Bool {
        var found = false
        _ = InsertionMark.filled(text) { number in
            if case .figure(let figure) = insertions[number], figure.isOfBooks { found = true }
            return ""
        }
        return found
    }

    /// The lines of all texts in which something is inserted, those of directives and the description among them.
    public func lines(filled: [FilledInsertion]) -> [FilledLine] {
        guard !insertions.isEmpty else { return [] }
        return ([plainText] + nestedTexts + [description ?? ""]).flatMap { text in
            text.split(separator: "\n").compactMap { line in
                let line = String(line)
                var numbers: [Int] = []
                let text = InsertionMark.filled(line) { number in
                    numbers.append(number)
                    return filled[number].text
                }
                return numbers.isEmpty ? nil : FilledLine(text: text, insertions: numbers)
            }
        }
    }
}
