import SDKRuntime

extension JSONValue {
    /// The value as it can be compared with what the SDK writes: without the places in `unknown`, and date-times to the
    /// millisecond in UTC.
    ///
    /// - Parameters:
    ///   - unknown: Places that are left out.
    ///   - keepsNull: Whether a member that is null differs from one that is not there.
    ///   - path: Where the value stands.
    public func comparable(
        without unknown: Set<JSONPath> = [], keepsNull: Bool = true, at path: JSONPath = JSONPath()
    ) -> JSONValue {
        switch self {
        case .object(let members):
            var kept = JSONObject()
            for (key, value) in members {
                let place = path.appending(key)
                guard !unknown.contains(place), keepsNull || value != .null else { continue }
                kept[key] = value.comparable(without: unknown, keepsNull: keepsNull, at: place)
            }
            return .object(kept)
        case .array(let elements):
            return .array(
                elements.enumerated().map { index, value in
                    let place = JSONPath(path.elements + [.index(index)])
                    return value.comparable(without: unknown, keepsNull: keepsNull, at: place)
                })
        case .string(let text): return .string(Self.instant(of: text) ?? text)
        default: return self
        }
    }

    /// Written again as an SDK date, if the whole text is an RFC 3339 date-time.
    private static func instant(of text: String) -> String? {
        guard text.utf8.count >= 20, text.utf8.first.map({ (48...57).contains($0) }) == true,
            let date = try? JSON.decode(Date.self, from: JSON.encode(text)),
            case .string(let written)? = try? JSON.value(of: date)
        else { return nil }
        return written
    }
}
