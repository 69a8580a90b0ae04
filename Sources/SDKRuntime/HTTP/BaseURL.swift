/// The part of every URL that comes before the path template: scheme, host, port and a path prefix.
///
/// Taken apart by hand (RFC 3986 §3), so that every transport gets the same bytes and no Foundation is needed.
struct BaseURL: Hashable, Sendable {
    let scheme: String
    let authority: String
    /// Empty, or begins with a slash and does not end with one.
    let path: String

    /// - Throws: ``RequestError`` when the text is not an absolute `http` or `https` URL, or has user
    ///   information, a query, a fragment, a dot segment, or a character that a URL cannot hold.
    init(_ text: String) throws(RequestError) {
        guard let separator = text.firstRange(of: "://") else {
            throw Self.invalid("it does not begin with 'https://' or 'http://'")
        }
        scheme = text[..<separator.lowerBound].lowercased()
        guard scheme == "https" || scheme == "http" else {
            throw Self.invalid("its scheme is neither 'https' nor 'http'")
        }
        let rest = text[separator.upperBound...]
        authority = String(rest.prefix { !"/?#".contains($0) })
        var path = rest.dropFirst(authority.count)
        while path.last == "/" { path.removeLast() }
        self.path = String(path)
        try Self.checkAuthority(authority)
        try Self.checkPath(self.path)
    }

    /// The host without its port, in lower case; an IPv6 address without its brackets.
    var host: String {
        if authority.first == "[" { return authority.dropFirst().prefix { $0 != "]" }.lowercased() }
        return authority.prefix { $0 != ":" }.lowercased()
    }

    /// Whether what is sent stays on this machine (RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3).
    var isLoopback: Bool {
        let host = host
        if host == "localhost" || host.hasSuffix(".localhost") || host == "::1" { return true }
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 4 && numbers.first == "127" && numbers.allSatisfy { UInt8($0) != nil }
    }

    private static func checkAuthority(_ authority: String) throws(RequestError) {
        guard !authority.contains("@") else { throw invalid("it holds user information; pass a credential instead") }
        let isIPv6 = authority.first == "["
        let host = isIPv6 ? authority.prefix { $0 != "]" } : authority.prefix { $0 != ":" }
        var port = authority.dropFirst(host.count)
        if isIPv6 {
            guard port.first == "]",
                host.dropFirst().utf8.allSatisfy({ $0.isHexadecimalDigit || $0 == 0x3A || $0 == 0x2E })
            else { throw invalid("its host is not an address") }
            port.removeFirst()
        } else {
            guard !host.isEmpty else { throw invalid("it has no host") }
            guard host.utf8.allSatisfy(\.isHostCharacter) else {
                throw invalid("its host has a character that host names do not have")
            }
        }
        guard port.isEmpty || (port.first == ":" && UInt16(port.dropFirst()) != nil && port.dropFirst().first != "+")
        else {
            throw invalid("its port is not a number up to 65535")
        }
    }

    private static func checkPath(_ path: String) throws(RequestError) {
        guard !path.contains("?"), !path.contains("#") else { throw invalid("it has a query or a fragment") }
        guard PercentEncoding.template.encode(path) == path else {
            throw invalid("its path has a character that is not percent-encoded")
        }
        let segments = path.split(separator: "/")
        guard !segments.contains("."), !segments.contains("..") else { throw invalid("its path has a '.' or '..'") }
    }

    private static func invalid(_ why: String) -> RequestError {
        RequestError(.invalidBaseURL, "the base URL cannot be used: \(why)")
    }
}

extension BaseURL: CustomStringConvertible {
    var description: String { "\(scheme)://\(authority)\(path)" }
}

extension UInt8 {
    /// What registered names are made of in practice: letters, digits, `-`, `.` and `_`.
    var isHostCharacter: Bool { isUnreserved && self != UInt8(ascii: "~") }
}

extension String {
    /// The first place where the text occurs.
    func firstRange(of text: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
