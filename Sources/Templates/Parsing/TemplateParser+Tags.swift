import Diagnostics

extension TemplateParser {
    mutating func openSection(isInverted: Bool, _ position: TemplatePosition) {
        openTag(.section(isInverted: isInverted), position)
    }

    mutating func openTag(_ kind: OpenTag.Kind, _ position: TemplatePosition) {
        let start = cursor.offset
        guard let name = readName(position) else {
            let raw = trimmed(cursor.bytes[start..<Swift.max(start, cursor.offset - delimiters.end.count)])
            open.append(OpenTag(kind: .broken, name: TagName(text: raw, position: position), position: position))
            return
        }
        if case .section = kind {
            checkAllowedInParent(position)
        } else if name.isCurrentValue {
            fail("`.` cannot name a block or a parent", hint: nil, at: position)
        } else if case .parent = kind {
            checkAllowedInParent(position)
        }
        open.append(OpenTag(kind: kind, name: name, position: position))
    }

    mutating func readClosing(_ position: TemplatePosition) {
        let start = cursor.offset
        if let last = open.last, case .broken = last.kind, let end = cursor.nextEnd(delimiters.end),
            trimmed(cursor.bytes[start..<end]) == last.name.text
        {
            cursor.offset = end + delimiters.end.count
            open.removeLast()
            return
        }
        guard let name = readName(position) else { return }
        guard let last = open.last else {
            return fail(
                "`\(name.text)` is closed here but was never opened",
                hint: "delete this tag, or open it before with `\(opening(name.text))`", at: position)
        }
        if last.name.text != name.text {
            guard let index = open.lastIndex(where: { $0.name.text == name.text }) else {
                fail(
                    "`\(name.text)` is closed here, but `\(last.name.text)` is what is open",
                    hint: "close it with `\(closing(last.name.text))`", at: position,
                    related: [RelatedPlace("opened here", at: place(last.position))])
                // Where nothing else closes it, one of the two is mistyped, and that is one mistake.
                open[open.count - 1].isDoubtful = true
                return
            }
            if !open[(index + 1)...].allSatisfy(\.isDoubtful) {
                fail(
                    "`\(name.text)` is closed here, but `\(last.name.text)` inside it is still open",
                    hint: "close it before with `\(closing(last.name.text))`", at: position,
                    related: [RelatedPlace("opened here", at: place(last.position))])
            }
            open.removeSubrange((index + 1)...)
        }
        close()
    }

    /// Ends the innermost open tag and hands it to the one around it.
    mutating func close() {
        guard let tag = open.popLast() else { return }
        switch tag.kind {
        case .section(let isInverted): append(.section(tag.name, isInverted: isInverted, body: tag.body), tag.position)
        case .parent: append(.parent(tag.name, overrides: tag.overrides), tag.position)
        case .block:
            let block = TemplateBlock(name: tag.name, body: tag.body)
            guard let index = open.indices.last, open[index].isParent else {
                return append(.block(block), tag.position)
            }
            if open[index].overrides.contains(where: { $0.name.text == block.name.text }) {
                fail("the block `\(block.name.text)` is filled twice", hint: "keep one of the two", at: tag.position)
            }
            open[index].overrides.append(block)
        case .broken: break
        }
    }

    mutating func append(_ node: TemplateNode, _ position: TemplatePosition) {
        guard let index = open.indices.last else { return nodes.append(node) }
        switch node {
        case .variable, .partial: checkAllowedInParent(position)
        case .section, .parent, .block: break
        }
        open[index].body.append(node)
    }

    mutating func readTriple(_ position: TemplatePosition) {
        guard delimiters == .standard else {
            return fail(
                "triple braces do not work with other delimiters",
                hint: "print HTML with `&` as the first character of the tag", at: position)
        }
        guard let name = readName(position) else {
            _ = cursor.skip([UInt8(ascii: "}")])
            return
        }
        guard cursor.skip([UInt8(ascii: "}")]) else {
            return fail(
                "the tag has three opening braces and two closing", hint: "write `{{{\(name.text)}}}`", at: position)
        }
        append(.variable(name, isRaw: true), position)
    }

    mutating func readDelimiters(_ position: TemplatePosition) {
        let content = cursor.read { $0 != UInt8(ascii: "=") }
        guard cursor.skip([UInt8(ascii: "=")] + delimiters.end) else { return failUnclosed(at: position) }
        guard open.isEmpty else {
            return fail(
                "delimiters cannot be changed inside a section, parent or block",
                hint: "change them before it, for the rest of the file", at: position)
        }
        guard let changed = Delimiters(declaration: content) else {
            return fail(
                "these are no delimiters",
                hint: "use two or more of the characters < > [ ] % | @ ~ : for each, as in `<% %>`",
                at: position)
        }
        delimiters = changed
    }
}
