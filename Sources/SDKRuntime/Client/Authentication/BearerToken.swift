#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A token that proves who is calling, and how long it does. It never prints its value.
public struct BearerToken: Hashable, Sendable {
    /// The token, without the word `Bearer`.
    public var value: String

    /// When it was issued.
    public var issued: Date

    /// When it expires; `nil` when that is not known, and it is used until the service rejects it.
    public var expiry: Date?

    /// The scopes that were granted; `nil` when that was not said.
    public var scopes: [String]?

    /// Makes a token.
    ///
    /// - Parameters:
    ///   - value: The token, without the word `Bearer`.
    ///   - issued: When it was issued.
    ///   - expiry: When it expires.
    ///   - scopes: The scopes that were granted.
    public init(_ value: String, issued: Date = Date(), expiry: Date? = nil, scopes: [String]? = nil) {
        self.value = value
        self.issued = issued
        self.expiry = expiry
        self.scopes = scopes
    }

    /// Whether it will do for another call: it is renewed half a minute before its end, or a tenth of its life if
    /// that is less, since it has to live until the service has read it.
    ///
    /// - Parameter date: The date of today.
    public func isFresh(at date: Date) -> Bool {
        guard let expiry else { return true }
        let leeway: TimeInterval = min(30, max(0, expiry.timeIntervalSince(issued)) / 10)
        return date.addingTimeInterval(leeway) < expiry
    }
}

extension BearerToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// When it expires, without its value.
    public var description: String { "BearerToken(expiry: \(expiry.map { "\($0)" } ?? "unknown"))" }
    /// When it expires, without its value.
    public var debugDescription: String { description }
    /// When it expires, without its value.
    public var customMirror: Mirror { Mirror(self, children: ["expiry": expiry as Any]) }
}

extension BearerToken: Codable {}
