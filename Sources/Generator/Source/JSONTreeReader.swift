import SDKRuntime

/// Builds the tree of a JSON text from the events of the runtime's reader.
///
/// libyaml reads most JSON, but refuses surrogate escapes and keys of more than 1,024 characters.
struct JSONTreeReader {
    private let bytes: [UInt8]
    private let lines: LineTable
    private let file: Int32
    private var builder: TreeBuilder
    /// The line of the last event, from 0.
    private var line = 0
    /// Numbers for keys, so that duplicates are found by comparing numbers.
    private var keys: [String: Int32] = [:]

    /// Reads a text in UTF-8 without a byte order mark.
    ///
    /// - Returns: the tree, or `nil` when an error was reported.
    static func read(_ source: SourceFile, file: Int32, limits: Limits, _ d: inout Diagnostics) -> Node? {
        var reader = JSONTreeReader(source, file: file, limits: limits)
        var events = JSONReader(source.bytes, maximumDepth: limits.maximumDepth)
        do {
            while let event = try events.next() { reader.take(event, at: events.byteOffset, &d) }
            return reader.builder.root
        } catch {
            reader.report(error, &d)
            return nil
        }
    }

    private init(_ source: SourceFile, file: Int32, limits: Limits) {
        bytes = source.bytes
        self.file = file
        lines = source.lines
        builder = TreeBuilder(limits: limits)
    }

    private mutating func take(_ event: JSONReader.Event, at offset: Int, _ d: inout Diagnostics) {
        switch event {
        case .beginObject, .beginArray:
            // The reader has the same limit: this one always has room.
            _ = builder.open(isMapping: event == .beginObject, at: location(offset, length: 1))
        case .endObject, .endArray:
            if let closed = builder.close(&d) { builder.place(closed.node, &d) }
        case .key(let text):
            let id = keys[text] ?? Int32(clamping: keys.count)
            if Int(id) == keys.count { keys[text] = id }
            builder.key(InternedString(text: text, id: id), at: location(offset, length: stringLength(offset)))
        case .string(let text): place(text, .string, at: offset, length: stringLength(offset), &d)
        case .number(let text):
            let isInteger = text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || CoreSchema.isDigit($0) }
            place(text, isInteger ? .integer : .float, at: offset, length: text.utf8.count, &d)
        case .bool(let value): place(value ? "true" : "false", .boolean, at: offset, length: value ? 4 : 5, &d)
        case .null: place("null", .null, at: offset, length: 4, &d)
        }
    }

    private mutating func place(
        _ text: String,
        _ kind: Scalar.Kind,
        at offset: Int,
        length: Int,
        _ d: inout Diagnostics
    ) {
        builder.place(Node(.scalar(Scalar(text, kind)), at: location(offset, length: length)), &d)
    }

    /// The bytes of the string that starts at an offset, quotes and escapes included.
    private func stringLength(_ start: Int) -> Int {
        var offset = start + 1
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
            offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
        }
        return offset + 1 - start
    }

    /// Events come in order, and so do their lines.
    private mutating func location(_ offset: Int, length: Int) -> SourceLocation {
        while line + 1 < lines.starts.count, lines.starts[line + 1] <= offset { line += 1 }
        return SourceLocation(
            file: file,
            line: Int32(clamping: line + 1),
            column: Int32(clamping: offset - lines.starts[line] + 1),
            length: Int32(clamping: length)
        )
    }

    private func report(_ failure: DecodingFailure, _ d: inout Diagnostics) {
        let place = lines.position(ofByte: failure.byteOffset)
        let line = Int32(clamping: place.line + 1)
        let location = SourceLocation(file: file, line: line, column: Int32(clamping: place.column + 1))
        if case .tooDeep(let limit) = failure.reason {
            d.error(.nestingTooDeep, "values nest more than \(limit) deep here", at: location)
        } else {
            d.error(.jsonSyntax, "not valid JSON: \(failure.reason.message)", at: location)
        }
    }
}
