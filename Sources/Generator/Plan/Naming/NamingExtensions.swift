/// The extensions by which descriptions name things for SDKs: those of this project and of other generators.
///
/// The first that a place has counts. `x-swift-name` comes before all of them and is taken as it is; the texts of
/// these become names by the rules for all texts. `docs/naming.md` has the table.
enum NamingExtensions {
    /// What is named.
    enum Subject {
        case group, method, parameter, type, property

        fileprivate var extensions: [String] {
            switch self {
            case .group: ["x-operation-group", "x-fern-sdk-group-name", "x-speakeasy-group"]
            case .method: ["x-operation-name", "x-fern-sdk-method-name", "x-speakeasy-name-override"]
            case .parameter: ["x-fern-parameter-name", "x-speakeasy-name-override", "x-ms-client-name"]
            case .type:
                [
                    "x-fern-type-name", "x-speakeasy-name-override", "x-ms-client-name", "x-ogen-name", "x-ms-enum",
                    "x-oapi-codegen-type-name",
                ]
            case .property: ["x-fern-property-name", "x-speakeasy-name-override", "x-ms-client-name"]
            }
        }
    }

    /// The name of a thing; `nil` when no extension gives one.
    static func text(_ subject: Subject, _ extensions: [Named<Node>]) -> String? {
        guard !extensions.isEmpty else { return nil }
        for name in subject.extensions {
            guard let node = extensions.first(where: { $0.name == name })?.value else { continue }
            // x-ms-enum: {name: Color, modelAsString: true}
            let text = node.mapping?["name"]?.text ?? node.text
            if let text, !text.isEmpty { return text }
        }
        return nil
    }

    /// The parts of a group's name, from a list or from a text with dots.
    static func group(_ extensions: [Named<Node>]) -> [String]? {
        guard !extensions.isEmpty else { return nil }
        for name in Subject.group.extensions {
            guard let node = extensions.first(where: { $0.name == name })?.value else { continue }
            let parts = node.sequence?.compactMap(\.text) ?? node.text?.split(separator: ".").map(String.init) ?? []
            let group = parts.filter { !$0.isEmpty }
            if !group.isEmpty { return group }
        }
        return nil
    }
}
