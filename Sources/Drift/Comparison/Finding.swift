import Generator

/// What kind of disagreement a recording has with its description; where the runtime reports it too, by the same name.
public enum DriftKind: String, Sendable, CaseIterable {
    /// An object has a property that its schema does not name.
    case unknownProperty
    /// An object lacks a property that is required.
    case missingProperty
    /// A value is null where its schema does not allow that.
    case unexpectedNull
    /// A value is of another JSON type.
    case wrongType
    /// A value is none of those that are listed.
    case unknownEnumValue
    /// A string or number is not of its format.
    case invalidFormat
    /// A number, a length or a count is out of its bounds.
    case outOfBounds
    /// No branch of a union fits.
    case unknownUnionBranch
    /// The operation does not declare the status.
    case undeclaredStatus
    /// The body is of a media type that is not declared.
    case unexpectedContentType
    /// There is a body where none is declared.
    case undeclaredBody
    /// There is no body where one is declared.
    case missingBody
    /// The body is not what its media type says, or is too large to be compared.
    case unreadableBody
    /// The query has a parameter that is not declared.
    case undeclaredParameter
    /// A parameter that is required is missing.
    case missingParameter
}

/// One disagreement of one exchange with its operation.
struct Finding: Sendable {
    /// The part of an exchange that disagrees.
    enum Part: Hashable, Sendable {
        case request
        case response(Int)
        case parameter(ParameterLocation, String)
    }

    /// What is wrong with it.
    enum Problem: Sendable {
        /// A value of a body or parameter does not fit its schema.
        case violation(SchemaViolation)
        /// Something of the message itself.
        case message(DriftKind)
    }

    var problem: Problem
    var operation: ResolvedOperation
    var part: Part
    /// Where in the body or parameter it is: `$.actions[*].id`.
    var path = "$"
    /// The value that disagrees: that of an undeclared property, the whole body of an undeclared status.
    var value: Node?
    /// The media type of the body.
    var mediaType: String?
    /// Why a body cannot be read.
    var detail: String?
    /// Whether the value must not be shown.
    var isSecret = false
    /// The exchange.
    var location: SourceLocation?

    /// Its kind.
    var kind: DriftKind {
        switch problem {
        case .message(let kind): kind
        case .violation(let violation): DriftKind(violation.kind)
        }
    }
}

extension DriftKind {
    fileprivate init(_ kind: SchemaViolation.Kind) {
        self =
            switch kind {
            case .wrongType(_, "null"): .unexpectedNull
            case .wrongType: .wrongType
            case .missing: .missingProperty
            case .excluded, .unnamed: .unknownProperty
            case .notListed: .unknownEnumValue
            case .tooSmall, .tooGreat, .tooShort, .tooLong, .tooFew, .tooMany: .outOfBounds
            case .misformatted: .invalidFormat
            case .noBranch: .unknownUnionBranch
            case .tooLarge: .unreadableBody
            }
    }
}
