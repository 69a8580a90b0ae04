/// Where and why a value does not fit a schema.
public struct SchemaViolation: Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// The value is of another JSON type.
        case wrongType(expected: String, found: String)
        /// An object lacks a property that it must have.
        case missing(String)
        /// An object has a property, the last step of the path, that its schema excludes.
        case excluded
        /// An object has a property, the last step of the path, that its schema does not name.
        case unnamed
        /// The value is not one of those listed.
        case notListed([String])
        /// A number is less than `minimum`.
        case tooSmall(minimum: String)
        /// A number is greater than `maximum`.
        case tooGreat(maximum: String)
        /// A string is shorter than `minLength`.
        case tooShort(minLength: Int)
        /// A string is longer than `maxLength`.
        case tooLong(maxLength: Int)
        /// An array has fewer elements than `minItems`.
        case tooFew(minItems: Int)
        /// An array has more elements than `maxItems`.
        case tooMany(maxItems: Int)
        /// A string or number is not of its `format`.
        case misformatted(String)
        /// The value fits no branch of a union.
        case noBranch(count: Int)
        /// So much has been compared that the rest is not.
        case tooLarge
    }

    /// The place in the value.
    public var path: JSONPointer
    /// What is wrong.
    public var kind: Kind
    /// The schema that says so: for a missing or unnamed property that of the object, else the one that the value is
    /// compared with, before its references are followed.
    public var schema: SchemaID

    /// What is wrong, without a full stop.
    public var message: String {
        switch kind {
        case .wrongType(let expected, let found): "must be \(expected), not \(found)"
        case .missing(let name): "the property '\(name)' is missing"
        case .excluded, .unnamed: "is not a property of this object"
        case .notListed(let known):
            "must be one of \(known.prefix(8).joined(separator: ", "))\(known.count > 8 ? ", …" : "")"
        case .tooSmall(let minimum): "must be at least \(minimum)"
        case .tooGreat(let maximum): "must be at most \(maximum)"
        case .tooShort(let count): "must have at least \(count) characters"
        case .tooLong(let count): "must have at most \(count) characters"
        case .tooFew(let count): "must have at least \(count) elements"
        case .tooMany(let count): "must have at most \(count) elements"
        case .misformatted(let format): "must be of the format '\(format)'"
        case .noBranch(let count): "fits none of the \(count) schemas that it may have"
        case .tooLarge: "is too large to be compared with its schema"
        }
    }

    /// `/bindings/0/ref: the property 'type' is missing`.
    public var description: String { path.tokens.isEmpty ? message : "\(path): \(message)" }
}
