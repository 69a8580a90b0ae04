/// What does not count when the values that hold it are compared, such as where a file says what they are.
@propertyWrapper public struct Uncompared<Value: Sendable>: Sendable, Hashable {
    /// The value.
    public var wrappedValue: Value

    /// Holds a value.
    public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }

    /// Always: nothing is compared.
    public static func == (first: Self, second: Self) -> Bool { true }

    /// Hashes nothing.
    public func hash(into hasher: inout Hasher) {}
}
