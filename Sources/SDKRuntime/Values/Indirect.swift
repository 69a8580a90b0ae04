/// A property kept on the heap, with value semantics: for recursive models and for large ones.
///
/// ```swift
/// @Indirect public var action: Action?
/// ```
@propertyWrapper
public struct Indirect<Value: SchemaValue>: Sendable {
    // No box when the value is absent: a model full of absent boxed properties costs nothing.
    var box: Box<Value>?

    init(box: Box<Value>?) { self.box = box }

    /// Boxes a value.
    public init(wrappedValue: Value) {
        box = Absence.isAbsent(wrappedValue) ? nil : Box(wrappedValue)
    }

    /// The value.
    public var wrappedValue: Value {
        get {
            if let box { return box.value }
            // Only a type that has an absent value is ever stored without a box.
            guard let absent = Absence.value(of: Value.self) else {
                preconditionFailure("\(Value.self) has no absent value")
            }
            return absent
        }
        set {
            if box != nil, !Absence.isAbsent(newValue), isKnownUniquelyReferenced(&box) {
                box?.value = newValue
            } else {
                self = Indirect(wrappedValue: newValue)
            }
        }
    }
}

/// The box does not show.
extension Indirect: CustomDebugStringConvertible {
    /// The value as it shows where it is not in a box; `…` where it nests deeper than the thread's stack has room for.
    public var debugDescription: String { StackGuard.hasRoom() ? String(reflecting: wrappedValue) : "…" }
}

extension Indirect: SchemaValue {
    public static var schema: Schema { Schema(IndirectDescriptor<Value>()) }
}

extension Indirect: Equatable where Value: Equatable {
    public static func == (first: Self, second: Self) -> Bool { first.wrappedValue == second.wrappedValue }
}

extension Indirect: Hashable where Value: Hashable {
    public func hash(into hasher: inout Hasher) { wrappedValue.hash(into: &hasher) }
}
