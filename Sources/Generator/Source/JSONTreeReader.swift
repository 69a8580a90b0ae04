/// Builds the tree of a JSON text (RFC 8259), without recursion.
///
/// libyaml reads most JSON, but refuses surrogate escapes and keys of more than 1,024 characters.
struct JSONTreeReader {
    /// What may stand next.
    private enum Expectation {
        case value, valueOrEnd, keyOrEnd, key, commaOrEnd, nothing
    }

    let bytes: [UInt8]
    private let file: Int32
    private var builder: TreeBuilder
    var offset = 0
    private var line: Int32 = 1
    private var lineStart = 0
    /// Numbers for keys, so that duplicates are found by comparing numbers.
    private var keys: [String: Int32] = [:]

    /// Reads a text in UTF-8 without a byte order mark.
    ///
    /// - Returns: the tree, or `nil` when an error was reported.
    static func read(_ bytes: [UInt8], file: Int32, limits: Limits, _ d: inout Diagnostics) -> Node? {
        var reader = JSONTreeReader(bytes, file: file, limits: limits)
        do {
            return try reader.read(&d)
        } catch {
            d.error(error.code, error.message, at: error.location)
            return nil
        }
    }

    /// Why a text is no JSON.
    struct Failure: Error {
        var code: DiagnosticCode
        var message: String
        var location: SourceLocation
    }

    private init(_ bytes: [UInt8], file: Int32, limits: Limits) {
        self.bytes = bytes
        self.file = file
        builder = TreeBuilder(limits: limits)
    }

    private mutating func read(_ d: inout Diagnostics) throws(Failure) -> Node? {
        var expected = Expectation.value
        while true {
            skipSpace()
            guard offset < bytes.count else { break }
            expected = try step(expected, &d)
        }
        if case .nothing = expected { return builder.root }
        throw failure("the text ends before the value does")
    }

    private mutating func step(_ expected: Expectation, _ d: inout Diagnostics) throws(Failure) -> Expectation {
        let byte = bytes[offset]
        switch (expected, byte) {
        case (.nothing, _): throw failure("there is more text after the end of the value")
        case (.valueOrEnd, UInt8(ascii: "]")), (.keyOrEnd, UInt8(ascii: "}")): return close(&d)
        case (.commaOrEnd, UInt8(ascii: ",")):
            offset += 1
            return builder.frames.last?.isMapping == true ? .key : .value
        case (.commaOrEnd, UInt8(ascii: "]")) where builder.frames.last?.isMapping == false: return close(&d)
        case (.commaOrEnd, UInt8(ascii: "}")) where builder.frames.last?.isMapping == true: return close(&d)
        case (.commaOrEnd, _): throw failure("',' or the end of the collection was expected")
        case (.key, UInt8(ascii: "\"")), (.keyOrEnd, UInt8(ascii: "\"")):
            try takeKey()
            return .value
        case (.key, _), (.keyOrEnd, _): throw failure("a key in double quotes was expected")
        case (.value, _), (.valueOrEnd, _): return try takeValue(byte, &d)
        }
    }

    private mutating func close(_ d: inout Diagnostics) -> Expectation {
        offset += 1
        guard let closed = builder.close(&d) else { return .nothing }
        return place(closed.node, &d)
    }

    private mutating func place(_ node: Node, _ d: inout Diagnostics) -> Expectation {
        builder.place(node, &d)
        return builder.frames.isEmpty ? .nothing : .commaOrEnd
    }

    private mutating func takeKey() throws(Failure) {
        let start = offset
        let text = try takeString()
        let location = location(from: start)
        skipSpace()
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else { throw failure("':' was expected") }
        offset += 1
        let id = keys[text] ?? Int32(clamping: keys.count)
        if Int(id) == keys.count { keys[text] = id }
        builder.key(InternedString(text: text, id: id), at: location)
    }

    private mutating func takeValue(_ byte: UInt8, _ d: inout Diagnostics) throws(Failure) -> Expectation {
        let start = offset
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            offset += 1
            let isMapping = byte == UInt8(ascii: "{")
            guard builder.open(isMapping: isMapping, at: location(from: start)) else {
                let message = "values nest more than \(builder.limits.maximumDepth) deep here"
                throw Failure(code: .nestingTooDeep, message: message, location: location(from: start))
            }
            return isMapping ? .keyOrEnd : .valueOrEnd
        case UInt8(ascii: "\""):
            return place(scalar(try takeString(), .string, from: start), &d)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            let kind = try takeNumber()
            return place(scalar(String(decoding: bytes[start..<offset], as: UTF8.self), kind, from: start), &d)
        case UInt8(ascii: "t"): try takeWord("true")
        case UInt8(ascii: "f"): try takeWord("false")
        case UInt8(ascii: "n"): try takeWord("null")
        default: throw failure("a value was expected")
        }
        let word = String(decoding: bytes[start..<offset], as: UTF8.self)
        return place(scalar(word, word == "null" ? .null : .boolean, from: start), &d)
    }

    private func scalar(_ text: String, _ kind: Scalar.Kind, from start: Int) -> Node {
        Node(.scalar(Scalar(text, kind)), at: location(from: start))
    }

    private mutating func takeWord(_ word: String) throws(Failure) {
        guard bytes[offset...].starts(with: word.utf8) else { throw failure("a value was expected") }
        offset += word.utf8.count
    }

    private mutating func takeNumber() throws(Failure) -> Scalar.Kind {
        var kind = Scalar.Kind.integer
        if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
        let first = offset
        guard takeDigits() > 0 else { throw failure("a digit was expected") }
        if bytes[first] == UInt8(ascii: "0"), offset - first > 1 { throw failure("a number cannot begin with 0") }
        if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
            kind = .float
            offset += 1
            guard takeDigits() > 0 else { throw failure("a digit was expected") }
        }
        if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
            kind = .float
            offset += 1
            if offset < bytes.count, bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-") {
                offset += 1
            }
            guard takeDigits() > 0 else { throw failure("a digit was expected") }
        }
        return kind
    }

    private mutating func takeDigits() -> Int {
        let start = offset
        while offset < bytes.count, bytes[offset] >= UInt8(ascii: "0"), bytes[offset] <= UInt8(ascii: "9") {
            offset += 1
        }
        return offset - start
    }

    private mutating func skipSpace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x09: offset += 1
            case 0x0A, 0x0D:
                offset += 1
                if bytes[offset - 1] == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
                line += 1
                lineStart = offset
            default: return
            }
        }
    }

    private func location(from start: Int) -> SourceLocation {
        SourceLocation(
            file: file,
            line: line,
            column: Int32(clamping: start - lineStart + 1),
            length: Int32(clamping: max(1, offset - start))
        )
    }

    func failure(_ message: String) -> Failure {
        let place = SourceLocation(file: file, line: line, column: Int32(clamping: offset - lineStart + 1))
        return Failure(code: .jsonSyntax, message: "not valid JSON: \(message)", location: place)
    }
}
