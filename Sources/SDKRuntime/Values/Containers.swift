extension Optional: SchemaValue where Wrapped: SchemaValue {
    public static var schema: Schema { Schema(OptionalDescriptor<Wrapped>()) }
}

/// An array that is read whole: an element of another type, or a `null` where elements are not optional, fails all of it.
extension Array: SchemaValue where Element: SchemaValue {
    public static var schema: Schema {
        Schema(Element.self == String.self ? StringArrayDescriptor() : ArrayDescriptor<Element>())
    }
}

/// An object of any keys: of one that comes twice the last value counts, and they are written sorted, so that the same
/// value is the same bytes every time.
extension Dictionary: SchemaValue where Key == String, Value: SchemaValue {
    public static var schema: Schema { Schema(DictionaryDescriptor<Value>()) }
}
