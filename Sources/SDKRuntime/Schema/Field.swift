/// One property of a model as it is on the wire; its Swift type and place are those of the stored property.
struct Field {
    /// The name in the JSON object; empty for the property that takes the undeclared ones.
    let name: String
    /// Whether it is shown as `<redacted>` in descriptions, errors and drift.
    var isSecret = false
    /// Whether it is written as `null` when it is `nil`, rather than left out.
    var isNullable = false
    /// Whether it takes the properties without a field of their own.
    var isAdditional = false
}

/// The fields of a model as its ``Schema`` has them: names in lines of one text, and what is special about some.
struct FieldNames: Sendable {
    private let text: String
    private let nullable: [String]
    private let secret: [String]
    private let hasAdditional: Bool

    init(_ text: StaticString, nullable: [String] = [], secret: [String] = [], additional: Bool = false) {
        self.text = text.description
        self.nullable = nullable
        self.secret = secret
        hasAdditional = additional
    }

    /// The fields of a model that stores so many properties: a text of no lines and one with an empty name are the same.
    ///
    /// A special name that is none of the names is a mistake in the source and stops the program.
    func fields(of modelName: String, storing count: Int) -> [Field] {
        let isEmpty = text.isEmpty && count == (hasAdditional ? 1 : 0)
        var fields = isEmpty ? [] : lines.map(field)
        for name in nullable + secret {
            precondition(fields.contains { $0.name == name }, "the schema of \(modelName) has no property \(name)")
        }
        if hasAdditional { fields.append(Field(name: "", isAdditional: true)) }
        return fields
    }

    /// By bytes: a carriage return at the end of a name makes one character with the line feed behind it.
    private var lines: [String] {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    private func field(_ line: String) -> Field {
        let name = Self.unescaped(line)
        return Field(name: name, isSecret: secret.contains(name), isNullable: nullable.contains(name))
    }

    /// A name of its line: `\\` is a backslash, `\n` a line feed.
    private static func unescaped(_ line: String) -> String {
        guard line.utf8.contains(UInt8(ascii: "\\")) else { return line }
        var name = ""
        var isEscaped = false
        for scalar in line.unicodeScalars {
            if isEscaped {
                name.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                name.unicodeScalars.append(scalar)
            }
        }
        return name
    }
}
