/// A property kept on the heap, with value semantics: for recursive models and for large ones.
///
/// ```swift
/// @Indirect public var action: Action?
/// ```
@propertyWrapper
public struct Indirect<Value: SchemaValue>: Sendable {
    // No box when the value is absent: a model full of absent boxed properties costs nothing.
    private var box: Box<Value>?

    /// Boxes a value.
    public init(wrappedValue: Value) {
        box = wrappedValue.isAbsent ? nil : Box(wrappedValue)
    }

    /// The value.
    public var wrappedValue: Value {
        get {
            if let box { return box.value }
            // Only a type that has an absent value is ever stored without a box.
            guard let absent = Value.absentValue else { preconditionFailure("\(Value.self) has no absent value") }
            return absent
        }
        set {
            if !newValue.isAbsent, box != nil, isKnownUniquelyReferenced(&box) {
                box?.value = newValue
            } else {
                self = Indirect(wrappedValue: newValue)
            }
        }
    }
}

extension Indirect: Equatable where Value: Equatable {}
extension Indirect: Hashable where Value: Hashable {}

extension Indirect where Value: Equatable {
    public static func == (first: Self, second: Self) -> Bool { first.wrappedValue == second.wrappedValue }
}

extension Indirect where Value: Hashable {
    public func hash(into hasher: inout Hasher) { wrappedValue.hash(into: &hasher) }
}

extension Indirect: SchemaValue {
    public static var descriptor: ValueDescriptor { IndirectDescriptor<Value>() }
    public static var absentValue: Self? { Value.absentValue.map(Indirect.init(wrappedValue:)) }
    public var isAbsent: Bool { box == nil }

    public static func read(from input: inout JSONInput) throws(DecodingFailure) -> Self {
        Indirect(wrappedValue: try Value.read(from: &input))
    }

    public func write(to output: inout JSONOutput) throws(EncodingFailure) { try wrappedValue.write(to: &output) }
    public func isEqual(to other: Self) -> Bool { wrappedValue.isEqual(to: other.wrappedValue) }
    public func hashContents(into hasher: inout Hasher) { wrappedValue.hashContents(into: &hasher) }
    public func describe(into text: inout String) { wrappedValue.describe(into: &text) }
}
