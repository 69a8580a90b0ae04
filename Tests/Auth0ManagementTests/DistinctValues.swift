import Foundation
import SDKRuntime

/// Makes JSON documents in which every property has a value that no other property has.
struct DistinctValues {
    private var count = 0

    /// A document of a model, with every property that its table names.
    mutating func document<V: SchemaValue>(of model: V.Type, depth: Int = 0) -> JSONValue {
        var members = JSONObject()
        for slot in SchemaInspection.slots(of: model) where !slot.isAdditional {
            if let value = value(of: slot.type, depth: depth + 1) { members[slot.name] = value }
        }
        return .object(members)
    }

    /// A value of a type that a table names; `nil` for an optional one that is too deep.
    mutating func value(of type: any SchemaValue.Type, depth: Int) -> JSONValue? {
        count += 1
        if SchemaInspection.isModel(type) { return document(of: type, depth: depth) }
        if depth > 8 { return nil }
        for candidate in candidates() where Self.accepts(type, candidate) { return candidate }
        guard let shape = Shape(type) else { return nil }
        switch shape {
        case .optional(let wrapped): return value(of: wrapped, depth: depth)
        case .array(let element): return value(of: element, depth: depth).map { .array([$0]) }
        }
    }

    private func candidates() -> [JSONValue] {
        [
            .string("value \(count)"), .number(JSONNumber(count)), .bool(count.isMultiple(of: 2)),
            .string("2025-01-01T00:00:\(count % 60 < 10 ? "0" : "")\(count % 60).\(100 + count % 900)Z"),
            .object(["key": .number(JSONNumber(count))]),
        ]
    }

    /// Whether the type takes a value as it is, and writes it as it was: an optional that drops it does not.
    private static func accepts<V: SchemaValue>(_ type: V.Type, _ value: JSONValue) -> Bool {
        var drifted = false
        guard let bytes = try? JSON.encode(value),
            let read = try? JSON.decode(type, from: bytes, drift: { drifted = drifted || $0.kind != .unknownEnumValue })
        else { return false }
        return !drifted && (try? JSON.value(of: read)) == value
    }
}

/// What surrounds the type of a property.
private enum Shape {
    case optional(any SchemaValue.Type)
    case array(any SchemaValue.Type)

    init?(_ type: any SchemaValue.Type) {
        if let surrounding = type as? any Surrounding.Type {
            self = surrounding.shape
        } else {
            return nil
        }
    }

}

private protocol Surrounding {
    static var shape: Shape { get }
}
extension Optional: Surrounding where Wrapped: SchemaValue {
    fileprivate static var shape: Shape { .optional(Wrapped.self) }
}
extension Indirect: Surrounding where Value: SchemaValue {
    fileprivate static var shape: Shape { .optional(Value.self) }
}
extension Array: Surrounding where Element: SchemaValue {
    fileprivate static var shape: Shape { .array(Element.self) }
}
