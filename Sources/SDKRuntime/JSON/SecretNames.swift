/// Which names of members and properties say that a secret stands there, where no description does.
package enum SecretNames {
    /// Whether what stands under a name is not to be printed: `client_secret`, `accessToken`, `X-API-Key`, `password`.
    ///
    /// A name counts by its end, so that `token_type` and `password_policy` are shown.
    package static func contains(_ name: String) -> Bool {
        let letters = name.lowercased().utf8.filter {
            $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".")
        }
        return endings.contains { letters.suffix($0.count) == $0[...] }
    }

    private static let endings: [[UInt8]] = [
        "password", "passwd", "passphrase", "secret", "token", "apikey", "privatekey", "secretkey", "accesskey",
        "signingkey", "authorization", "cookie", "credential", "credentials", "assertion", "codeverifier",
    ].map { Array($0.utf8) }
}

extension JSONValue {
    /// The value without what the names of its members say is secret, and without what nests past the stack; what has no
    /// value is shown.
    func withoutSecrets() -> JSONValue {
        guard StackGuard.hasRoom() else { return "…" }
        switch self {
        case .array(let elements): return .array(elements.map { $0.withoutSecrets() })
        case .object(let object):
            var shown = JSONObject()
            for (name, value) in object {
                shown[name] = value != .null && SecretNames.contains(name) ? "<redacted>" : value.withoutSecrets()
            }
            return .object(shown)
        case .null, .bool, .number, .string: return self
        }
    }
}
