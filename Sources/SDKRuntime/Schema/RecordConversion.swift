extension RecordMark where Self: SchemaValue {
    /// The value as another model that has properties of the same names: what a service has answered, as what it takes.
    ///
    /// ```swift
    /// var well = try response.body.converted(to: WellRequest.self)
    /// well.depth = 12
    /// ```
    ///
    /// Properties that the other model lacks are left out.
    ///
    /// - Parameter type: The other model.
    /// - Throws: ``EncodingFailure`` when the value cannot be written, ``DecodingFailure`` when the other model requires
    ///   a property that is not there, or has one of another type.
    public func converted<Other: Record>(to type: Other.Type = Other.self) throws -> Other {
        try JSON.decode(type, from: JSON.encode(self))
    }
}
