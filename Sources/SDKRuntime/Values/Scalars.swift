extension String: ScalarValue {
    public static var schema: Schema { Schema(ScalarDescriptor<String>(kind: .string)) }
    public static func read(from input: inout JSONInput) throws(DecodingFailure) -> String { try input.readString() }
    public func write(to output: inout JSONOutput) throws(EncodingFailure) { output.write(self) }
    public func describe(into text: inout String) { text += debugDescription }
}

extension Bool: ScalarValue {
    public static var schema: Schema { Schema(ScalarDescriptor<Bool>(kind: .bool)) }
    public static func read(from input: inout JSONInput) throws(DecodingFailure) -> Bool { try input.readBool() }
    public func write(to output: inout JSONOutput) throws(EncodingFailure) { output.write(self) }
}

extension Double: ScalarValue {
    public static var schema: Schema { Schema(ScalarDescriptor<Double>(kind: .double)) }
    public static func read(from input: inout JSONInput) throws(DecodingFailure) -> Double { try input.readDouble() }
    public func write(to output: inout JSONOutput) throws(EncodingFailure) { try output.write(self) }
}

extension Float: ScalarValue {
    /// Reads the nearest float; a number too large for one does not fit.
    public static func read(from input: inout JSONInput) throws(DecodingFailure) -> Float {
        let first = input.position
        let number = try input.readNumber()
        guard let value = Float(number.text), value.isFinite else { throw input.looking(at: first).outOfRange("Float") }
        return value
    }

    public func write(to output: inout JSONOutput) throws(EncodingFailure) {
        guard isFinite else { throw EncodingFailure(.nonFiniteNumber) }
        // Written by its own digits: those of the double of the same value would be longer.
        output.write(number: JSONNumber(checked: description))
    }
}
