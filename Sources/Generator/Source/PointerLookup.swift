extension JSONPointer {
    /// Reads the pointer of a reference within its own file: `#/components/schemas/Action` (RFC 6901 §6).
    ///
    /// - Returns: `nil` when the text is no such fragment.
    public init?(fragment: String) {
        guard fragment.hasPrefix("#") else { return nil }
        let text = fragment.dropFirst()
        if text.isEmpty {
            self.init()
            return
        }
        guard text.hasPrefix("/") else { return nil }
        var tokens: [String] = []
        for part in text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let token = Self.unescape(Substring(part)) else { return nil }
            tokens.append(token)
        }
        self.init(tokens)
    }

    /// Undoes percent encoding, then `~1` and `~0`.
    private static func unescape(_ part: Substring) -> String? {
        guard part.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "~") }) else {
            return String(part)
        }
        guard let text = percentDecoded(part) else { return nil }
        return text.split(separator: "~1", omittingEmptySubsequences: false).joined(separator: "/")
            .split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~")
    }

    /// The text that a percent-encoded one stands for (RFC 3986 §2.1); `nil` where that is no UTF-8.
    static func percentDecoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2
                else { return nil }
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension Node {
    /// The value that a pointer leads to, from here (RFC 6901 §4).
    public func value(at pointer: JSONPointer) -> Node? {
        var node = self
        for token in pointer.tokens {
            guard let next = node.child(token) else { return nil }
            node = next
        }
        return node
    }
}

extension Node {
    /// The value of a key or at an index.
    func child(_ token: String) -> Node? {
        switch content {
        case .mapping(let mapping): return mapping[token]
        case .sequence(let elements):
            guard let index = Int(token), elements.indices.contains(index) else { return nil }
            return elements[index]
        case .scalar: return nil
        }
    }
}
