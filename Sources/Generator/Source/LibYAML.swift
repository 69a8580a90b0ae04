import CLibYAML

// All that touches C memory is in this file: pointers that libyaml hands out live no longer than one call of `next`.

/// Reads the events of a YAML text, one after the other.
struct LibYAML: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private var strings = StringTable()
    private let isInitialized: Bool

    /// Starts on a text in UTF-8 and gives its events to `body`, during which the text stays where it is.
    static func reading<Result>(_ bytes: [UInt8], _ body: (inout LibYAML) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { input in
            var events = LibYAML(input)
            return body(&events)
        }
    }

    private init(_ input: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        isInitialized = yaml_parser_initialize(parser) == 1
        guard isInitialized else { return }
        yaml_parser_set_input_string(parser, input.baseAddress, input.count)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    }

    deinit {
        if isInitialized { yaml_parser_delete(parser) }
        parser.deallocate()
    }

    /// Why there is no next event, unless the text is at its end.
    private(set) var problem: YAMLProblem?

    /// The next event; `nil` at the end, and before what cannot be read.
    mutating func next() -> YAMLEvent? {
        guard isInitialized else {
            problem = YAMLProblem(message: "libyaml could not start")
            return nil
        }
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1 else {
                problem = parserProblem()
                return nil
            }
            defer { yaml_event_delete(&event) }
            if event.type == YAML_STREAM_END_EVENT || event.type == YAML_NO_EVENT { return nil }
            if let translated = translate(event) { return translated }
        }
    }

    private mutating func translate(_ event: yaml_event_t) -> YAMLEvent? {
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
            return make(
                .scalar, event, text: strings.intern(bytes), isPlain: isPlain,
                Self.properties(scalar.anchor, scalar.tag))
        case YAML_MAPPING_START_EVENT:
            let start = event.data.mapping_start
            return make(.mappingStart, event, Self.properties(start.anchor, start.tag))
        case YAML_SEQUENCE_START_EVENT:
            let start = event.data.sequence_start
            return make(.sequenceStart, event, Self.properties(start.anchor, start.tag))
        case YAML_MAPPING_END_EVENT: return make(.mappingEnd, event)
        case YAML_SEQUENCE_END_EVENT: return make(.sequenceEnd, event)
        case YAML_DOCUMENT_START_EVENT: return make(.documentStart, event)
        case YAML_ALIAS_EVENT:
            let name = Self.string(event.data.alias.anchor) ?? ""
            return make(.alias, event, text: InternedString(text: name, id: -1))
        default: return nil
        }
    }

    private func make(
        _ kind: YAMLEvent.Kind,
        _ event: yaml_event_t,
        text: InternedString = .empty,
        isPlain: Bool = false,
        _ properties: YAMLEvent.Properties? = nil
    ) -> YAMLEvent {
        YAMLEvent(
            kind: kind,
            text: text,
            isPlain: isPlain,
            properties: properties,
            start: Self.mark(event.start_mark),
            end: Self.mark(event.end_mark)
        )
    }

    private func parserProblem() -> YAMLProblem {
        let words = parser.pointee.problem.map { String(cString: $0) } ?? "the text cannot be read"
        let context = parser.pointee.context.map { " " + String(cString: $0) } ?? ""
        if parser.pointee.error == YAML_READER_ERROR {
            return YAMLProblem(message: words, byteOffset: Int(clamping: parser.pointee.problem_offset))
        }
        return YAMLProblem(message: words + context, mark: Self.mark(parser.pointee.problem_mark))
    }

    private static func mark(_ mark: yaml_mark_t) -> YAMLEvent.Mark {
        YAMLEvent.Mark(line: Int(clamping: mark.line), column: Int(clamping: mark.column))
    }

    private static func properties(
        _ anchor: UnsafeMutablePointer<yaml_char_t>?, _ tag: UnsafeMutablePointer<yaml_char_t>?
    ) -> YAMLEvent.Properties? {
        anchor == nil && tag == nil ? nil : YAMLEvent.Properties(anchor: string(anchor), tag: string(tag))
    }

    private static func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        text.map { String(cString: $0) }
    }
}

/// A string and its number: equal short strings of one document have equal numbers.
struct InternedString {
    /// The text.
    var text: String
    /// Its number; -1 for a text that was too long to be worth remembering.
    var id: Int32

    /// The text of what has none.
    static let empty = InternedString(text: "", id: -1)
}

/// Makes each distinct short string of a document once.
///
/// The same few hundred keys and few thousand references make up most of a description: remembering them saves an
/// allocation for each, and comparing keys becomes comparing numbers.
private struct StringTable {
    /// Longer texts are descriptions, which do not repeat.
    static let maximumLength = 128

    private var strings: [String] = []
    private var hashes: [UInt64] = []
    /// The bytes of all strings, one behind the other, and where each ends: they are compared here, as a `String` would
    /// have to be copied out.
    private var pool: [UInt8] = []
    private var ends: [Int] = []
    /// Open addressing: index into `strings` plus 1, or 0 for a free slot.
    private var slots: [Int32] = Array(repeating: 0, count: 4096)

    mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> InternedString {
        if bytes.count > Self.maximumLength {
            return InternedString(text: String(decoding: bytes, as: UTF8.self), id: -1)
        }
        let hash = Self.hash(bytes)
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if hashes[index] == hash, isEqual(index, bytes) {
                return InternedString(text: strings[index], id: Int32(truncatingIfNeeded: index))
            }
            slot = (slot + 1) & mask
        }
        let text = String(decoding: bytes, as: UTF8.self)
        strings.append(text)
        hashes.append(hash)
        pool.append(contentsOf: bytes)
        ends.append(pool.count)
        slots[slot] = Int32(truncatingIfNeeded: strings.count)
        if strings.count * 2 > slots.count { grow() }
        return InternedString(text: text, id: Int32(truncatingIfNeeded: strings.count - 1))
    }

    private mutating func grow() {
        var larger: [Int32] = Array(repeating: 0, count: slots.count * 2)
        let mask = larger.count - 1
        for index in hashes.indices {
            var slot = Int(truncatingIfNeeded: hashes[index]) & mask
            while larger[slot] != 0 { slot = (slot + 1) & mask }
            larger[slot] = Int32(truncatingIfNeeded: index + 1)
        }
        slots = larger
    }

    private func isEqual(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = index == 0 ? 0 : ends[index - 1]
        guard ends[index] - start == bytes.count else { return false }
        let other = UnsafeRawBufferPointer(bytes)
        return pool.withUnsafeBytes { pool in
            var offset = 0
            while offset + 8 <= other.count {
                let (a, b) = (
                    pool.loadUnaligned(fromByteOffset: start + offset, as: UInt64.self),
                    other.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                )
                if a != b { return false }
                offset += 8
            }
            while offset < other.count {
                if pool[start + offset] != other[offset] { return false }
                offset += 1
            }
            return true
        }
    }

    /// A multiply-and-rotate hash over eight bytes at a time; the seed differs by process, so that no document can be
    /// made to collide.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count)
        let raw = UnsafeRawBufferPointer(bytes)
        var offset = 0
        while offset + 8 <= raw.count {
            hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        var tail: UInt64 = 0
        while offset < raw.count {
            tail = tail << 8 | UInt64(raw[offset])
            offset += 1
        }
        return mix(hash ^ tail)
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }

    private static let seed = UInt64.random(in: .min ... .max)
}
