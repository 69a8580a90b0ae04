extension Document {
    /// The value of an example after references to `components.examples`; `nil` when it stands elsewhere.
    public func value(of example: Referenced<ExampleObject>) -> Node? {
        var example = example
        for _ in 0..<32 {
            switch example {
            case .value(let object): return object.value
            case .reference(let reference):
                let prefix = "#/components/examples/"
                guard reference.target.hasPrefix(prefix) else { return nil }
                let name = reference.target.dropFirst(prefix.count)
                guard let target = components.examples.first(where: { $0.name == name }) else { return nil }
                example = target.value
            }
        }
        return nil
    }
}
