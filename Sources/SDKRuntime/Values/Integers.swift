extension ScalarValue where Self: FixedWidthInteger {
    /// Reads an integer; `1.0` and `1e2` are integers too.
    public static func read(from input: inout JSONInput) throws(DecodingFailure) -> Self { try input.readInteger() }
    public func write(to output: inout JSONOutput) throws(EncodingFailure) { output.write(self) }
}

extension Int: ScalarValue {
    public static var schema: Schema { Schema(ScalarDescriptor<Int>(kind: .int)) }
}
extension Int8: ScalarValue {}
extension Int16: ScalarValue {}
extension Int32: ScalarValue {}
extension Int64: ScalarValue {}
extension UInt: ScalarValue {}
extension UInt8: ScalarValue {}
extension UInt16: ScalarValue {}
extension UInt32: ScalarValue {}
extension UInt64: ScalarValue {}
