@testable import Generator

/// Builds the graph of a description and gives it with what was said.
func graph(_ text: String, limits: Limits = Limits()) -> (graph: SchemaGraph, said: Diagnostics) {
    var (document, d) = describe(text)
    guard let document else { return (SchemaGraph(), d) }
    let graph = SchemaGraph.build(from: document, limits: limits, &d)
    return (graph, d)
}

/// Builds the graph of `components.schemas` written as YAML without indentation.
func graph(schemas: String, version: String = "3.1.0", limits: Limits = Limits()) -> (
    graph: SchemaGraph, said: Diagnostics
) {
    let indented = schemas.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
    let head = "openapi: \(version)\ninfo: {title: t, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
    return graph(head + indented.joined(separator: "\n") + "\n", limits: limits)
}

extension SchemaGraph {
    /// A component by name.
    func component(_ name: String) -> SchemaID? { components.first { $0.name == name }?.value }

    /// The outline of a component.
    func outline(_ name: String) -> String { component(name).map { outline($0) } ?? "no \(name)" }

    /// One line that says what a schema allows: `{a!: string, b: int?}`, `[string]`, `Cat | Dog`.
    func outline(_ id: SchemaID, depth: Int = 3) -> String {
        let schema = self[id]
        return text(schema.shape, depth) + (schema.isNullable ? "?" : "")
    }

    private func text(_ shape: Shape, _ depth: Int) -> String {
        switch shape {
        case .any: return "any"
        case .boolean: return "bool"
        case .integer(let format): return format ?? "int"
        case .number(let format): return format ?? "number"
        case .string(let format): return format.map { "string(\($0))" } ?? "string"
        case .enumeration(let shape):
            return (shape.isConst ? "const" : "enum") + "(" + shape.members.map(\.name).joined(separator: ",") + ")"
        case .array(let items): return "[" + child(items, depth) + "]"
        case .map(let values): return "{*: " + (values.map { child($0, depth) } ?? "any") + "}"
        case .same(let target): return "=" + child(target, depth)
        case .object(let object): return text(object, depth)
        case .union(let union):
            let branches = union.branches.map { branch in
                (branch.componentName ?? child(branch.schema, depth)) + branch.conditions.map(text).joined()
            }
            return (union.discriminator.map { "<\($0)> " } ?? "") + branches.joined(separator: " | ")
        }
    }

    private func text(_ object: ObjectShape, _ depth: Int) -> String {
        var parts = object.properties.map { property in
            property.name + (property.isRequired ? "!" : "") + (property.isReadOnly ? "(read)" : "")
                + (property.isWriteOnly ? "(write)" : "") + ": " + child(property.schema, depth)
        }
        switch object.additional {
        case .unspecified: break
        case .closed: parts.append("closed")
        case .open: parts.append("*")
        case .schema(let id): parts.append("*: " + child(id, depth))
        }
        return "{" + parts.joined(separator: ", ") + "}"
    }

    private func text(_ condition: BranchCondition) -> String {
        switch condition {
        case .tag(let values): "@tag(\(values.joined(separator: ",")))"
        case .type(let types): "@type(\(types.map(\.rawValue).joined(separator: ",")))"
        case .has(let keys): "@has(\(keys.joined(separator: ",")))"
        case .equals(let name, let values): "@\(name)=\(values.joined(separator: ","))"
        }
    }

    private func child(_ id: SchemaID, _ depth: Int) -> String {
        if let name = components.first(where: { $0.value == id })?.name { return name }
        return depth == 0 ? "…" : outline(id, depth: depth - 1)
    }
}
