/// A large value that most of its owners do not have: one word in each of them, and one object where there is a value.
@propertyWrapper
public struct Rare<Value: Sendable>: Sendable {
    private final class Box: Sendable {
        let value: Value
        init(_ value: Value) { self.value = value }
    }

    private var box: Box?

    /// The value.
    public var wrappedValue: Value? {
        get { box?.value }
        set { box = newValue.map(Box.init) }
    }

    /// Takes a value.
    public init(wrappedValue: Value?) { box = wrappedValue.map(Box.init) }
}
