/// The value that a property has when the document lacks it, for those types that have one.
enum Absence {
    /// The absent value of an optional or a ``Nullable``; `nil` of any other type.
    static func value<V>(of type: V.Type) -> V? {
        guard let type = type as? any PossiblyAbsent.Type else { return nil }
        let place = UnsafeMutablePointer<V>.allocate(capacity: 1)
        defer { place.deallocate() }
        type.initializeAbsent(UnsafeMutableRawPointer(place))
        return place.move()
    }

    /// Whether the value is the absent one of its type.
    static func isAbsent<V>(_ value: V) -> Bool {
        guard let type = V.self as? any PossiblyAbsent.Type else { return false }
        return withUnsafePointer(to: value) { type.isAbsent(UnsafeRawPointer($0)) }
    }
}

/// A type with a value that stands for a property left out.
private protocol PossiblyAbsent {
    static func initializeAbsent(_ place: UnsafeMutableRawPointer)
    static func isAbsent(_ place: UnsafeRawPointer) -> Bool
}

extension Optional: PossiblyAbsent {
    fileprivate static func initializeAbsent(_ place: UnsafeMutableRawPointer) {
        place.initializeMemory(as: Self.self, to: .none)
    }
    fileprivate static func isAbsent(_ place: UnsafeRawPointer) -> Bool {
        place.assumingMemoryBound(to: Self.self).pointee == nil
    }
}

extension Nullable: PossiblyAbsent {
    fileprivate static func initializeAbsent(_ place: UnsafeMutableRawPointer) {
        place.initializeMemory(as: Self.self, to: .absent)
    }
    fileprivate static func isAbsent(_ place: UnsafeRawPointer) -> Bool {
        if case .absent = place.assumingMemoryBound(to: Self.self).pointee { true } else { false }
    }
}
