/// One place where a value differs from its description without making the call fail.
public struct Disagreement: Hashable, Sendable, CustomStringConvertible {
    /// What kind of difference it is.
    public enum Kind: String, Hashable, Sendable {
        /// An object has a property that its schema does not name.
        case unknownProperty
        /// A string or integer is not among the values of its enumeration.
        case unknownEnumValue
        /// An optional property is of another type; it was read as absent.
        case wrongType
        /// No branch of a union fits; the value was kept as `unknown`.
        case unknownUnionBranch
        /// An object lacks the discriminator of its union, and its keys fit several branches; the first was read.
        case missingDiscriminator
        /// The status is a success that the operation does not declare.
        case undeclaredStatus
        /// The body is not of the media type that the operation declares; it was decoded all the same.
        case unexpectedContentType
        /// An optional property is a string that its format does not allow; it was read as absent.
        case invalidFormat
        /// An object names a property twice; the last one counts.
        case duplicateProperty
    }

    /// What kind of difference it is.
    public var kind: Kind

    /// Where it is.
    public var path: JSONPath

    /// What was found, shortened; the type alone where the value may be confidential.
    public var sample: String?

    /// Creates a disagreement.
    public init(kind: Kind, path: JSONPath = JSONPath(), sample: String? = nil) {
        self.kind = kind
        self.path = path
        self.sample = sample
    }

    /// The kind, the path and the sample in one line.
    public var description: String {
        "\(kind.rawValue) at \(path)" + (sample.map { ": \($0)" } ?? "")
    }
}
