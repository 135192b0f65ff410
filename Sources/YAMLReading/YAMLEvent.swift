internal import CYaml

/// An event of libyaml's parser, with copies of what it says.
struct YAMLEvent {
    enum Kind {
        case scalar(String, plain: Bool)
        case listStart
        case listEnd
        case mappingStart
        case mappingEnd
        case alias(String)
        case documentStart
        case streamEnd
        case other
    }

    let kind: Kind
    /// The name after `&`, if any.
    let anchor: String?
    /// The tag, if one is written; `!`, which means "as it stands", counts as none.
    let tag: String?
    let mark: yaml_mark_t

    /// Copies what is needed of an event; the caller deletes the event.
    init(_ event: yaml_event_t) {
        mark = event.start_mark
        var names: (anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?) = (nil, nil)
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            kind = .scalar(String(decoding: text, as: UTF8.self), plain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
            names = (scalar.anchor, scalar.tag)
        case YAML_SEQUENCE_START_EVENT:
            kind = .listStart
            names = (event.data.sequence_start.anchor, event.data.sequence_start.tag)
        case YAML_MAPPING_START_EVENT:
            kind = .mappingStart
            names = (event.data.mapping_start.anchor, event.data.mapping_start.tag)
        case YAML_SEQUENCE_END_EVENT: kind = .listEnd
        case YAML_MAPPING_END_EVENT: kind = .mappingEnd
        case YAML_ALIAS_EVENT: kind = .alias(Self.text(event.data.alias.anchor) ?? "")
        case YAML_DOCUMENT_START_EVENT: kind = .documentStart
        case YAML_STREAM_END_EVENT: kind = .streamEnd
        default: kind = .other
        }
        anchor = Self.text(names.anchor)
        let tag = Self.text(names.tag)
        self.tag = tag == "!" ? nil : tag
    }

    /// The end of a stream that holds nothing.
    init(endAt mark: yaml_mark_t) {
        kind = .streamEnd
        anchor = nil
        tag = nil
        self.mark = mark
    }

    private static func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
        pointer.map { String(cString: $0) }
    }
}
