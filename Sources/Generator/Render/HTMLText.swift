/// Writes the HTML that descriptions commonly hold as Markdown; what it does not know stays as it is.
enum HTMLText {
    /// The text with line breaks, paragraphs, lists, emphasis, code and links as Markdown. Code spans are left alone.
    static func markdown(_ text: String) -> String {
        guard text.utf8.contains(0x3c) else { return text }
        var result = ""
        var links: [String] = []
        var isCode = false
        var rest = text[...]
        while let character = rest.utf8.first {
            if character == 0x60 { isCode.toggle() }
            if character == 0x3c, !isCode, let tag = HTMLTag(rest) {
                if let markdown = markdown(of: tag, links: &links) {
                    result += markdown
                } else {
                    result += tag.text
                }
                rest = rest[tag.text.endIndex...]
                continue
            }
            let end = rest.utf8.dropFirst().firstIndex { $0 == 0x3c || $0 == 0x60 } ?? rest.endIndex
            result += rest[..<end]
            rest = rest[end...]
        }
        return result
    }

    /// What stands for a tag; `nil` for one that is left as it is.
    private static func markdown(of tag: HTMLTag, links: inout [String]) -> String? {
        switch tag.name {
        case "br": return "\n"
        case "p", "/p", "div", "/div", "ul", "/ul", "ol", "/ol": return "\n\n"
        case "li": return "\n- "
        case "/li", "span", "/span": return ""
        case "b", "/b", "strong", "/strong": return "**"
        case "i", "/i", "em", "/em": return "*"
        case "code", "/code", "tt", "/tt": return "`"
        case "a":
            guard let target = tag.target else { return nil }
            links.append(target)
            return "["
        case "/a": return links.popLast().map { "](\($0))" }
        default: return nil
        }
    }
}

/// A tag at the start of a text.
private struct HTMLTag {
    /// The whole tag, from `<` to `>`.
    let text: Substring
    /// In lower case, with the slash of a closing tag.
    let name: String

    /// `nil` when the text does not begin with a tag of at most 400 bytes on one line.
    init?(_ rest: Substring) {
        let head = rest.utf8.prefix(400)
        guard let end = head.firstIndex(of: 0x3e), !rest[..<end].utf8.contains(0x0a) else { return nil }
        text = rest[...end]
        let inside = text.dropFirst().dropLast()
        let length = inside.utf8.dropFirst(inside.hasPrefix("/") ? 1 : 0).prefix { byte in
            (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
        }
        guard !length.isEmpty else { return nil }
        name = inside[..<length.endIndex].lowercased()
    }

    /// The value of `href`, when it is a web address that Markdown can hold.
    var target: String? {
        guard let range = text.firstRange(of: "href=") else { return nil }
        let value = text[range.upperBound...].dropFirst()
        guard let quote = text[range.upperBound...].first, quote == "\"" || quote == "'",
            let end = value.firstIndex(of: quote)
        else { return nil }
        let address = value[..<end]
        let isSafe = address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != 0x28 && $0 != 0x29 && $0 != 0x60 }
        return isSafe && HTMLTag.leadsToPage(address) ? String(address) : nil
    }

    /// Whether an address is one of the web or of the same site, and no script.
    private static func leadsToPage(_ address: Substring) -> Bool {
        ["https://", "http://", "mailto:", "/", "#"].contains { address.hasPrefix($0) }
    }
}
