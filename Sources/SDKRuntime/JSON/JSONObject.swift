/// A JSON object: members in the order of the document, each key once.
public struct JSONObject: Sendable {
    private var members: [Member] = []
    // Built when a linear search would be slow.
    private var positions: [String: Int] = [:]

    private struct Member: Sendable {
        let key: String
        var value: JSONValue
    }

    private static let linearLimit = 16

    /// Creates an empty object.
    public init() {}

    /// The value of `key`. Setting it keeps the key's place, or appends; setting `nil` removes the member.
    public subscript(key: String) -> JSONValue? {
        get { position(of: key).map { members[$0].value } }
        set {
            if let newValue {
                updateValue(newValue, forKey: key)
            } else if let position = position(of: key) {
                remove(at: position)
            }
        }
    }

    /// Sets the value of `key` as the subscript does.
    ///
    /// - Returns: The value that it had before; `nil` if it is new.
    @discardableResult public mutating func updateValue(_ value: JSONValue, forKey key: String) -> JSONValue? {
        guard let position = position(of: key) else {
            append(key, value)
            return nil
        }
        let old = members[position].value
        members[position].value = value
        return old
    }

    /// The keys in order.
    public var keys: [String] { members.map(\.key) }

    private func position(of key: String) -> Int? {
        members.count <= Self.linearLimit ? members.firstIndex { $0.key == key } : positions[key]
    }

    private mutating func append(_ key: String, _ value: JSONValue) {
        members.append(Member(key: key, value: value))
        if members.count == Self.linearLimit + 1 {
            index()
        } else if members.count > Self.linearLimit {
            positions[key] = members.count - 1
        }
    }

    private mutating func remove(at position: Int) {
        members.remove(at: position)
        index()
    }

    private mutating func index() {
        positions = [:]
        guard members.count > Self.linearLimit else { return }
        for (position, member) in members.enumerated() { positions[member.key] = position }
    }
}

extension JSONObject: RandomAccessCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { members.count }
    public subscript(position: Int) -> (key: String, value: JSONValue) {
        (members[position].key, members[position].value)
    }
}

extension JSONObject: Hashable {
    /// Objects are equal whatever the order of their members.
    public static func == (first: Self, second: Self) -> Bool {
        first.count == second.count && first.allSatisfy { second[$0.key] == $0.value }
    }

    public func hash(into hasher: inout Hasher) {
        var combined = 0
        for (key, value) in self {
            var member = Hasher()
            member.combine(key)
            member.combine(value)
            combined ^= member.finalize()
        }
        hasher.combine(combined)
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        for (key, value) in elements { self[key] = value }
    }
}
