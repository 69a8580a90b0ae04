/// A part of a server's URL that its users choose (OpenAPI 3.1 §4.8.6).
public struct ServerVariable: Hashable, Sendable {
    /// The name between the braces.
    public let name: String

    /// The value when none is given; one with braces is a hint that a value must be given.
    public let defaultValue: String

    /// The values that can be given; empty when any can.
    public let allowed: [String]

    /// Makes a variable.
    ///
    /// - Parameters:
    ///   - name: The name between the braces.
    ///   - defaultValue: The value when none is given.
    ///   - allowed: The values that can be given; empty when any can.
    public init(_ name: String, default defaultValue: String, allowed: [String] = []) {
        self.name = name
        self.defaultValue = defaultValue
        self.allowed = allowed
    }
}

extension ServerVariable {
    /// Where in the URL a variable stands, which decides what its value may be.
    enum Place: Equatable {
        case start
        case host(scheme: String)
        case path

        init(after prefix: String) {
            guard let separator = prefix.firstRange(of: "://") else {
                self = prefix.isEmpty ? .start : .path
                return
            }
            let isHost = !prefix[separator.upperBound...].contains("/")
            self = isHost ? .host(scheme: prefix[..<separator.lowerBound].lowercased()) : .path
        }
    }

    /// The text that replaces the placeholder.
    func text(for given: String?, in place: Place) throws(RequestError) -> String {
        guard let given else {
            guard !defaultValue.isEmpty, !defaultValue.contains("{") else { throw refusal("has no value") }
            return defaultValue
        }
        if allowed.contains(given) || (given == defaultValue && !given.contains("{")) { return given }
        guard allowed.isEmpty else { throw refusal("is none of \(allowed.joined(separator: ", "))") }
        switch place {
        case .start: return try checkedStart(given)
        case .host(let scheme): return try checkedHost(given, scheme: scheme)
        case .path: return try checkedSegment(given)
        }
    }

    /// A variable that begins the URL is its scheme, or all of it.
    private func checkedStart(_ value: String) throws(RequestError) -> String {
        if value == "https" || value == "http" { return value }
        return try BaseURL(value).description
    }

    private func checkedHost(_ value: String, scheme: String) throws(RequestError) -> String {
        var host = value[...]
        if let separator = value.firstRange(of: "://") {
            guard value[..<separator.lowerBound].lowercased() == scheme else {
                throw refusal("has another scheme than '\(scheme)'; give the host only")
            }
            host = value[separator.upperBound...]
            if host.last == "/" { host.removeLast() }
        }
        let name = host.prefix { $0 != ":" }
        let port = host.dropFirst(name.count)
        guard !name.isEmpty, name.utf8.allSatisfy(\.isHostCharacter), !name.hasPrefix("."), !name.contains("..") else {
            throw refusal("is not a host name: give one like 'example.com', without path, '?', '#' or '@'")
        }
        guard port.isEmpty || (port.count > 1 && UInt16(port.dropFirst()) != nil) else {
            throw refusal("has a port that is not a number up to 65535")
        }
        return String(host)
    }

    private func checkedSegment(_ value: String) throws(RequestError) -> String {
        guard !value.isEmpty, value != ".", value != "..", value.utf8.allSatisfy(\.isUnreserved) else {
            throw refusal("has a character other than letters, digits, '-', '.', '_' and '~'")
        }
        return value
    }

    private func refusal(_ why: String) -> RequestError {
        RequestError(.invalidServerVariable, "the server's variable '\(name)' \(why)")
    }
}
