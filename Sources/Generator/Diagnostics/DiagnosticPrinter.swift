/// Turns diagnostics into text for people, for programs, or for GitHub's annotations.
///
/// Text of a description that stands in a message or an excerpt cannot steer a terminal: control characters and those
/// that reorder text are shown as `\u{1B}`.
public struct DiagnosticPrinter: Sendable {
    /// Who reads the output.
    public enum Format: String, Sendable, CaseIterable {
        /// The form that compilers print and editors parse, with an excerpt.
        case text
        /// One JSON object a line.
        case json
        /// Workflow commands that become annotations of a pull request.
        case github
    }

    /// Who reads the output.
    public let format: Format

    /// Makes a printer.
    public init(_ format: Format = .text) { self.format = format }

    /// All diagnostics in the order they were reported, each ending with a newline.
    public func print(_ diagnostics: Diagnostics) -> String {
        var output = ""
        for diagnostic in diagnostics.all {
            let file = diagnostic.location.flatMap { location -> SourceFile? in
                let index = Int(location.file)
                return diagnostics.files.indices.contains(index) ? diagnostics.files[index] : nil
            }
            switch format {
            case .text:
                output += heading(diagnostic, file) + "\n"
                guard let file, let location = diagnostic.location else { continue }
                output += Excerpt(of: file, at: location).text
            case .json: output += json(diagnostic, file) + "\n"
            case .github: output += github(diagnostic, file) + "\n"
            }
        }
        return output
    }

    /// `spec/a.yaml:212:15: error: message [code]`
    private func heading(_ diagnostic: Diagnostic, _ file: SourceFile?) -> String {
        var place = "sdkgen"
        if let file, let location = diagnostic.location {
            place = "\(TerminalText.visible(file.path)):\(location.line):\(location.column)"
        }
        let message = TerminalText.visible(diagnostic.message)
        return "\(place): \(diagnostic.severity.rawValue): \(message) [\(diagnostic.code)]"
    }

    /// `{"severity":"error","code":"…","message":"…","file":"…","line":212,"column":15,"length":28}`
    private func json(_ diagnostic: Diagnostic, _ file: SourceFile?) -> String {
        var members = [
            "\"severity\":\"\(diagnostic.severity.rawValue)\"",
            "\"code\":\"\(diagnostic.code)\"",
            "\"message\":\"\(Self.jsonEscaped(diagnostic.message))\"",
        ]
        if let file, let location = diagnostic.location {
            members.append("\"file\":\"\(Self.jsonEscaped(file.path))\"")
            members.append("\"line\":\(location.line),\"column\":\(location.column),\"length\":\(location.length)")
        }
        return "{" + members.joined(separator: ",") + "}"
    }

    /// `::error file=spec/a.yaml,line=212,col=15,title=unresolved-reference::message`
    private func github(_ diagnostic: Diagnostic, _ file: SourceFile?) -> String {
        let command =
            switch diagnostic.severity {
            case .error: "error"
            case .warning: "warning"
            case .note: "notice"
            }
        var properties: [String] = []
        if let file, let location = diagnostic.location {
            properties.append("file=" + Self.githubEscaped(TerminalText.visible(file.path), isProperty: true))
            properties.append("line=\(location.line)")
            properties.append("col=\(location.column)")
        }
        properties.append("title=" + Self.githubEscaped(diagnostic.code.rawValue, isProperty: true))
        let message = Self.githubEscaped(TerminalText.visible(diagnostic.message), isProperty: false)
        return "::\(command) \(properties.joined(separator: ","))::\(message)"
    }

    private static func githubEscaped(_ text: String, isProperty: Bool) -> String {
        var result = ""
        for character in text {
            switch character {
            case "%": result += "%25"
            case ":" where isProperty: result += "%3A"
            case "," where isProperty: result += "%2C"
            default: result.append(character)
            }
        }
        return result
    }

    static func jsonEscaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where TerminalText.isUnsafe(scalar) && scalar.value <= 0xFFFF:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
