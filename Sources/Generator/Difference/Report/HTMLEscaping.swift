/// Text of a description in HTML, as text: the one way by which it reaches a page.
enum HTMLEscaping {
    /// The text with what HTML gives a meaning, and what could reorder a line, written out.
    static func text(_ text: String) -> String {
        TerminalText.visible(text).unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
