/// A path template cut into segments, for comparison with the path of a request.
struct PathPattern: Hashable, Sendable {
    /// A piece of a segment.
    enum Piece: Hashable, Sendable {
        case literal(String)
        case variable(String)
    }

    /// The pieces of each segment.
    let segments: [[Piece]]

    /// Cuts a template, with its base path.
    init(_ template: String) {
        segments = template.split(separator: "/", omittingEmptySubsequences: false).map(Self.pieces)
    }

    /// Less is more particular: a literal segment comes before one with a variable in it, from left to right.
    var rank: [Int] {
        segments.map { pieces in
            switch (pieces.count, pieces.first) {
            case (0, _), (1, .literal?): 0
            case (1, .variable?): 2
            default: 1
            }
        }
    }

    /// The variables' values when a path has this form.
    ///
    /// - Parameter path: The segments of the path, percent-encoded.
    func match(_ path: [Substring]) -> [String: String]? {
        guard path.count == segments.count else { return nil }
        var values: [String: String] = [:]
        for (pieces, segment) in zip(segments, path) {
            guard Self.match(PercentDecoding.text(segment)[...], pieces[...], &values) else { return nil }
        }
        return values
    }

    private static func pieces(_ segment: Substring) -> [Piece] {
        var pieces: [Piece] = []
        var rest = segment
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
            pieces.append(.variable(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        return rest.isEmpty ? pieces : pieces + [.literal(String(rest))]
    }

    /// A variable takes at least one character, and as few as it can where a literal follows.
    private static func match(
        _ text: Substring, _ pieces: ArraySlice<Piece>, _ values: inout [String: String]
    ) -> Bool {
        guard let piece = pieces.first else { return text.isEmpty }
        let rest = pieces.dropFirst()
        switch piece {
        case .literal(let literal):
            return text.hasPrefix(literal) && match(text.dropFirst(literal.count), rest, &values)
        case .variable(let name):
            guard !text.isEmpty else { return false }
            var end = text.endIndex
            if case .literal(let next)? = rest.first {
                guard let found = text.dropFirst().firstRange(of: next) else { return false }
                end = found.lowerBound
            }
            values[name] = String(text[..<end])
            return match(text[end...], rest, &values)
        }
    }
}
