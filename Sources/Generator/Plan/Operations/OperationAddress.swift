/// What the service knows an operation by, as text.
enum OperationAddress {
    /// The method and the path as written: `GET /actions/{id}`.
    static func text(_ method: String, _ path: String) -> String { "\(method) \(path)" }

    /// An address, whatever the parameters in it are called: `GET /actions/{}`.
    static func withoutNames(_ address: String) -> String {
        var result = ""
        var isInside = false
        for character in address {
            if character == "}" { isInside = false }
            if !isInside { result.append(character) }
            if character == "{" { isInside = true }
        }
        return result
    }
}
