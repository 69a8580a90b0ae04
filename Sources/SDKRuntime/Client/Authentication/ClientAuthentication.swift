#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// How a client proves itself to a token endpoint (RFC 6749 §2.3). It never prints what it holds.
public struct ClientAuthentication: Sendable {
    private enum Kind: Sendable {
        case secret(String)
        case basic(String)
        case assertion(SignedAssertion)
    }

    private let kind: Kind

    /// A secret in the form of the token request (`client_secret_post`).
    ///
    /// - Parameter secret: The secret.
    public static func secret(_ secret: String) -> ClientAuthentication { ClientAuthentication(kind: .secret(secret)) }

    /// A secret in the `Authorization` field (`client_secret_basic`).
    ///
    /// - Parameter secret: The secret.
    public static func basic(_ secret: String) -> ClientAuthentication { ClientAuthentication(kind: .basic(secret)) }

    /// A JSON Web Token that is signed with the client's private key (`private_key_jwt`, RFC 7523 §2.2).
    ///
    /// ```swift
    /// let key = try P256.Signing.PrivateKey(pemRepresentation: pem)   // swift-crypto, which the runtime does not need
    /// .privateKey(algorithm: "ES256") { try Array(key.signature(for: $0).rawRepresentation) }
    /// ```
    ///
    /// - Parameters:
    ///   - algorithm: The algorithm of the signature as JSON Web Algorithms name it: `RS256`, `ES256`.
    ///   - keyID: Which of the client's keys it is.
    ///   - audience: Who the token is meant for; `nil` for the token URL.
    ///   - sign: Signs bytes.
    public static func privateKey(
        algorithm: String,
        keyID: String? = nil,
        audience: String? = nil,
        sign: @escaping @Sendable ([UInt8]) async throws -> [UInt8]
    ) -> ClientAuthentication {
        ClientAuthentication(
            kind: .assertion(SignedAssertion(algorithm: algorithm, keyID: keyID, audience: audience, sign: sign)))
    }

    /// Adds what proves the client to a token request.
    func apply(
        to form: inout JSONObject, _ headers: inout HTTPFields, clientID: String, tokenURL: String, at date: Date
    ) async throws {
        switch kind {
        case .secret(let secret):
            form["client_id"] = .string(clientID)
            form["client_secret"] = .string(secret)
        case .basic(let secret):
            // Both are form-encoded first (RFC 6749 §2.3.1).
            let pair = PercentEncoding.strict.encode(clientID) + ":" + PercentEncoding.strict.encode(secret)
            headers[.authorization] = "Basic \(Data(pair.utf8).base64EncodedString())"
        case .assertion(let assertion):
            form["client_id"] = .string(clientID)
            form["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
            form["client_assertion"] = .string(
                try await assertion.text(clientID: clientID, tokenURL: tokenURL, at: date))
        }
    }
}

extension ClientAuthentication: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The kind, without what it holds.
    public var description: String {
        switch kind {
        case .secret: "client secret"
        case .basic: "client secret in the Authorization field"
        case .assertion: "signed assertion"
        }
    }
    /// The kind, without what it holds.
    public var debugDescription: String { description }
    /// Empty, so that dumps show nothing either.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A JSON Web Token with the claims of RFC 7523 §3.
private struct SignedAssertion: Sendable {
    let algorithm: String
    let keyID: String?
    let audience: String?
    let sign: @Sendable ([UInt8]) async throws -> [UInt8]

    func text(clientID: String, tokenURL: String, at date: Date) async throws -> String {
        var header: JSONObject = ["alg": .string(algorithm), "typ": "JWT"]
        if let keyID { header["kid"] = .string(keyID) }
        let now = Int(date.timeIntervalSince1970)
        let claims: JSONObject = [
            "iss": .string(clientID), "sub": .string(clientID), "aud": .string(audience ?? tokenURL),
            "iat": .number(JSONNumber(now)), "exp": .number(JSONNumber(now + 60)), "jti": .string(UUID().uuidString),
        ]
        let input =
            try Self.base64URL(JSON.encode(JSONValue.object(header))) + "."
            + Self.base64URL(JSON.encode(JSONValue.object(claims)))
        return input + "." + Self.base64URL(try await sign(Array(input.utf8)))
    }

    /// Base64 for URLs, without padding (RFC 7515 §2).
    private static func base64URL(_ bytes: [UInt8]) -> String {
        let text = Data(bytes).base64EncodedString()
        return String(
            text.compactMap { character in
                switch character {
                case "+": "-"
                case "/": "_"
                case "=": nil
                default: character
                }
            })
    }
}
