/// The text of a `$ref`, taken apart (RFC 3986 §3, RFC 6901 §6).
enum ReferenceTarget {
    /// `#/components/schemas/X`: a place in the same document.
    case local(JSONPointer)
    /// `other.yaml#/X`, `https://…`: somewhere else.
    case external
    /// `#name`: an anchor.
    case anchor(String)

    init(_ text: String) {
        guard text.utf8.first == UInt8(ascii: "#") else {
            self = .external
            return
        }
        let fragment = text.dropFirst()
        if fragment.isEmpty {
            self = .local(JSONPointer())
        } else if fragment.utf8.first == UInt8(ascii: "/") {
            self = .local(JSONPointer(Self.tokens(fragment.dropFirst())))
        } else {
            self = .anchor(String(fragment))
        }
    }

    /// The steps of a pointer in a URI fragment: percent-decoded, then unescaped.
    private static func tokens(_ path: Substring) -> [String] {
        path.split(separator: "/", omittingEmptySubsequences: false).map { step in
            unescape(percentDecode(String(step)))
        }
    }

    /// `~1` is `/`, `~0` is `~` (RFC 6901 §4); other tildes stay as they are.
    static func unescape(_ step: String) -> String {
        guard step.utf8.contains(UInt8(ascii: "~")) else { return step }
        var text = ""
        var rest = Substring(step).unicodeScalars
        while let scalar = rest.popFirst() {
            if scalar == "~", let next = rest.first, next == "0" || next == "1" {
                rest.removeFirst()
                text.unicodeScalars.append(next == "0" ? "~" : "/")
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// Decodes `%20`; a text that is not UTF-8 afterwards or has a bad escape stays as it is.
    static func percentDecode(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var bytes: [UInt8] = []
        var rest = Substring(text).utf8
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let value = UInt8(String(Substring(rest.prefix(2))), radix: 16), rest.count >= 2 else { return text }
            rest.removeFirst(2)
            bytes.append(value)
        }
        return String(validating: bytes, as: UTF8.self) ?? text
    }
}
