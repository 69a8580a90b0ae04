#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Values of a description as literals of the types that Swift and the runtime have.
enum RuntimeExample {
    /// The expression; `nil` when the value does not fit the type, or has no literal.
    static func source(_ value: Node, _ type: RuntimeType) -> String? {
        switch type {
        case .string: value.string.map(StringLiteral.source)
        case .bool: value.bool.map { $0 ? "true" : "false" }
        case .int, .int64: integer(value, Int64.self)
        case .int32: integer(value, Int32.self)
        case .uint32: integer(value, UInt32.self)
        case .uint64: integer(value, UInt64.self)
        case .double, .float: number(value)
        case .date: value.string.flatMap(date)
        case .calendarDate: value.string.flatMap(calendarDate)
        case .uuid: value.string.flatMap { UUID(uuidString: $0) }.map { "UUID(uuidString: \"\($0.uuidString)\")!" }
        case .url: value.string.flatMap(url)
        case .jsonValue: json(value, depth: 0)
        case .base64Data, .bytes, .filePart: nil
        }
    }

    private static func integer<Number: FixedWidthInteger>(_ value: Node, _ type: Number.Type) -> String? {
        guard case .scalar(let scalar) = value.content, scalar.kind == .integer else { return nil }
        return Number(scalar.text).map { String($0) }
    }

    private static func number(_ value: Node) -> String? {
        guard case .scalar(let scalar) = value.content, scalar.kind == .integer || scalar.kind == .float,
            let number = Double(scalar.text), number.isFinite
        else { return nil }
        return Int32(exactly: number).map { String($0) } ?? String(number)
    }

    private static func date(_ text: String) -> String? {
        let parsed =
            (try? Date(text, strategy: .iso8601))
            ?? (try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
        guard let seconds = parsed?.timeIntervalSince1970, seconds.magnitude < 1e12 else { return nil }
        return "Date(timeIntervalSince1970: \(Int64(seconds)))"
    }

    private static func calendarDate(_ text: String) -> String? {
        // Foundation on Linux takes the 29th of February 2023 for the 1st of March.
        guard let day = try? Date(text + "T00:00:00Z", strategy: .iso8601),
            day.formatted(.iso8601.year().month().day()) == text
        else { return nil }
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        return "CalendarDate(year: \(parts[0]), month: \(parts[1]), day: \(parts[2]))!"
    }

    /// Foundation takes nearly any text for a URL: one with a scheme and letters of a URL only is sure to be one.
    private static func url(_ text: String) -> String? {
        let allowed = Set("-._~:/?#@!$&'()*+,;=%".utf8)
        let isPlain = text.utf8.allSatisfy { byte in
            (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a || byte >= 0x30 && byte <= 0x39 || allowed.contains(byte)
        }
        guard isPlain, text.hasPrefix("https://") || text.hasPrefix("http://"), URL(string: text) != nil else {
            return nil
        }
        return "URL(string: \(StringLiteral.source(text)))!"
    }

    /// A literal; `nil` for one of more than four levels, which no reader needs and the compiler takes long for.
    private static func json(_ value: Node, depth: Int) -> String? {
        if depth > 4 { return nil }
        switch value.content {
        case .scalar(let scalar):
            switch scalar.kind {
            case .null: return ".null"
            case .boolean: return value.bool.map { $0 ? "true" : "false" }
            case .integer: return Int64(scalar.text).map { String($0) }
            case .float: return number(value)
            case .string: return StringLiteral.source(scalar.text)
            }
        case .sequence(let elements):
            let shown = elements.prefix(ExampleValues.shownElements)
            let texts = shown.compactMap { json($0, depth: depth + 1) }
            return texts.count == shown.count ? "[\(texts.joined(separator: ", "))]" : nil
        case .mapping(let mapping):
            let shown = mapping.entries.prefix(ExampleValues.shownElements)
            let texts = shown.compactMap { entry in
                json(entry.value, depth: depth + 1).map { "\(StringLiteral.source(entry.key)): \($0)" }
            }
            guard texts.count == shown.count else { return nil }
            return texts.isEmpty ? "[:]" : "[\(texts.joined(separator: ", "))]"
        }
    }
}
