/// Plain values by format, within the limits.
enum SampleValue {
    static func integer(_ limits: SchemaObject.Limits) -> String {
        let minimum = limits.minimum.flatMap { Int($0) } ?? limits.exclusiveMinimum.flatMap { Int($0) }.map { $0 &+ 1 }
        let maximum = limits.maximum.flatMap { Int($0) } ?? limits.exclusiveMaximum.flatMap { Int($0) }.map { $0 &- 1 }
        return String(min(minimum ?? 1, maximum ?? .max))
    }

    static func string(_ format: String?, _ limits: SchemaObject.Limits) -> String {
        let plain = byFormat[format ?? ""] ?? "string"
        let minimum = min(limits.minLength ?? 0, 100_000)
        let padded = plain + String(repeating: "x", count: max(0, minimum - plain.unicodeScalars.count))
        return String(padded.prefix(max(0, limits.maxLength ?? .max)))
    }

    private static let byFormat: [String: String] = [
        "date-time": "2024-01-02T03:04:05.678Z",
        "date": "2024-01-02",
        "time": "03:04:05Z",
        "duration": "PT1H",
        "email": "user@example.com",
        "uuid": "6ba7b810-9dad-41d1-80b4-00c04fd430c8",
        "uri": "https://example.com/",
        "url": "https://example.com/",
        "uri-reference": "/path",
        "hostname": "example.com",
        "ipv4": "192.0.2.1",
        "ipv6": "2001:db8::1",
        "byte": "AAEC",
    ]
}
