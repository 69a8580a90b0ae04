/// Links in the texts of a description that mean an operation: `#operation/ID`, `#tag/Tag/operation/ID` as renderers of
/// descriptions have them, and the JSON pointer `#/paths/~1actions/get`.
struct OperationLinks {
    /// Where each operation is documented, by its operationId, and by its pointer.
    private let targets: [String: String]

    /// Links to what `target` gives for an operation of a resource.
    init(_ plan: Plan, _ target: (OperationPlan, Declaration) -> String) {
        var targets: [String: String] = [:]
        for declaration in plan.files.flatMap(\.declarations) {
            for operation in declaration.operationOwner?.operations ?? [] {
                let place = target(operation, declaration)
                if let id = operation.operationID, targets[id] == nil { targets[id] = place }
                targets[operation.pointer.description] = place
            }
        }
        self.targets = targets
    }

    /// The target of a link, `#operation/createAction`; `nil` when it means no operation.
    func target(of link: String) -> String? {
        let fragment = link.dropFirst()
        if fragment.hasPrefix("/paths/") { return targets[JSONPointer.percentDecoded(fragment) ?? String(fragment)] }
        guard let start = fragment.firstRange(of: "operation/") else { return nil }
        let id = fragment[start.upperBound...]
        return targets[JSONPointer.percentDecoded(id) ?? String(id)]
    }
}

extension OperationPlan {
    /// The method as DocC names it below its type: `list(triggerID:options:)`.
    var symbol: String {
        let labels = OperationRenderer.inOrder(self) {
            "\($0.name.text):"
        } body: { _ in
            "_:"
        }
        return "\(name.text)(\(labels.joined())options:)"
    }
}
