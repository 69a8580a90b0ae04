/// How a method can be called: its name, and its arguments in the order of the signature.
struct MethodSignature {
    /// An argument; without a label, the body.
    private struct Argument {
        var label: Identifier?
        var type: TypeReference
        var isRequired: Bool
    }

    private let name: Identifier
    private let arguments: [Argument]

    init(_ plan: OperationPlan) {
        name = plan.name
        arguments = OperationRenderer.inOrder(plan) {
            Argument(label: $0.name, type: $0.type, isRequired: $0.isRequired)
        } body: {
            Argument(label: nil, type: $0.type, isRequired: $0.isRequired)
        }
    }

    /// The name and what has to be given, as Swift writes it: `find(id:_:)`. No two methods of which this is the same can
    /// be told apart.
    var call: String {
        "\(name.text)(\(arguments.filter(\.isRequired).map { ($0.label?.text ?? "_") + ":" }.joined()))"
    }

    /// Whether one call can be of both methods, so that Swift takes either or refuses to choose.
    ///
    /// The shortest such call gives what either has to be given, which is all that tells them apart. Types do not count,
    /// as a literal or `.init` can be of several.
    func meets(_ other: MethodSignature) -> Bool {
        guard name == other.name else { return false }
        let needed = Set((arguments + other.arguments).filter(\.isRequired).map(\.label))
        let given = arguments.map(\.label).filter(needed.contains)
        return given.count == needed.count && given == other.arguments.map(\.label).filter(needed.contains)
    }

    /// Whether every call of another method, with any of its arguments, is one of this method too.
    ///
    /// - Parameter isAccepted: Whether what the other one is given can be given to this one.
    func accepts(_ other: MethodSignature, _ isAccepted: (TypeReference, TypeReference) -> Bool) -> Bool {
        guard name == other.name else { return false }
        var rest = arguments[...]
        for argument in other.arguments {
            guard let index = rest.firstIndex(where: { $0.label == argument.label }) else { return false }
            let match = rest[index]
            if match.isRequired && !argument.isRequired || !isAccepted(argument.type, match.type) { return false }
            if rest[..<index].contains(where: \.isRequired) { return false }
            rest = rest[(index + 1)...]
        }
        return !rest.contains(where: \.isRequired)
    }
}
