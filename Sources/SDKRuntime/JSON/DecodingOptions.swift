/// How a JSON document is decoded.
public struct DecodingOptions: Hashable, Sendable {
    /// The largest depth of nested objects and arrays; 512 unless told otherwise, never more than
    /// ``greatestMaximumDepth``.
    ///
    /// Less where the stack of the thread that decodes has no room for as much, which the failure says by
    /// `tooDeepForStack(depth:)`: a value that has been decoded can be compared, hashed, encoded and let go there. A thread
    /// whose stack is smaller may have no room to compare it or to let it go, which no check prevents: give such a thread,
    /// of 128 KB perhaps, no values that nest deep.
    public var maximumDepth: Int

    /// Whether a disagreement with the description is an error. Otherwise it is reported and decoding goes on.
    public var isStrict: Bool

    /// Creates options.
    public init(maximumDepth: Int = 512, isStrict: Bool = false) {
        self.maximumDepth = maximumDepth
        self.isStrict = isStrict
    }

    /// The ceiling of ``maximumDepth``: values nest on the stack when they are destroyed, so no setting may pass it.
    public static let greatestMaximumDepth = 2_048

    var effectiveMaximumDepth: Int { min(max(maximumDepth, 0), Self.greatestMaximumDepth) }
}
