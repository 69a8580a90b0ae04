/// Gives requests a form of their own of each schema that both directions hold and that they cannot hold alike.
///
/// `required` does not count for a `readOnly` property in a request, nor for a `writeOnly` one in a response (OpenAPI 3.1
/// §4.8.24.5.2, 3.0 §4.7.24.1). Where a required property is one of these, one form would have to make it optional for
/// all: the `id` of every response. So `Well` stays the form of responses, and `WellRequest` is that of requests, as is
/// the form of whatever requests hold it in. All other schemas have one form.
struct RequestForms {
    private var graph: SchemaGraph
    /// Whether requests hold the schema of an index.
    private let isInRequest: [Bool]
    /// Whether responses do.
    private let isInResponse: [Bool]
    /// The schemas of requests that are, or hold, what has two forms.
    private var differing: Set<SchemaID> = []
    /// The form for requests of each schema that has two.
    private var forms: [SchemaID: SchemaID] = [:]
    /// The pointer of the form of each component that has two.
    private var places: [String: JSONPointer] = [:]

    /// The graph with the forms of requests in it.
    static func separate(_ graph: SchemaGraph) -> SchemaGraph {
        var forms = RequestForms(graph)
        forms.findDiffering()
        guard !forms.differing.isEmpty else { return graph }
        forms.addForms()
        forms.connect()
        return forms.graph
    }

    private init(_ graph: SchemaGraph) {
        self.graph = graph
        var marks = [Bool](repeating: false, count: graph.schemas.count)
        graph.mark(from: graph.operations.flatMap(\.requestSchemas), &marks)
        isInRequest = marks
        let responses = graph.operations.flatMap(\.responseSchemas)
        let messages = graph.messages.flatMap { $0.body.content.flatMap(\.schemas) }
        marks = [Bool](repeating: false, count: graph.schemas.count)
        graph.mark(from: responses + messages, &marks)
        isInResponse = marks
    }

    // MARK: Which

    private mutating func findDiffering() {
        var open = isInRequest.indices.filter {
            isInRequest[$0] && isInResponse[$0] && needsTwoForms(graph.schemas[$0].shape)
        }.map { SchemaID(index: Int32(clamping: $0)) }
        guard !open.isEmpty else { return }
        var parents: [SchemaID: [SchemaID]] = [:]
        for index in isInRequest.indices where isInRequest[index] {
            let id = SchemaID(index: Int32(clamping: index))
            graph[id].shape.forEachChild { parents[$0, default: []].append(id) }
        }
        differing = Set(open)
        while let next = open.popLast() {
            for parent in parents[next] ?? [] where differing.insert(parent).inserted { open.append(parent) }
        }
    }

    private func needsTwoForms(_ shape: Shape) -> Bool {
        guard case .object(let object) = shape else { return false }
        return object.properties.contains { $0.isRequired && $0.isReadOnly != $0.isWriteOnly }
    }

    // MARK: The forms

    private mutating func addForms() {
        let twofold = differing.filter { isInResponse[Int($0.index)] }.sorted { $0.index < $1.index }
        let taken = Set(graph.components.map { RequestForms.letters($0.name) })
        for component in graph.components where differing.contains(component.value) {
            guard isInResponse[Int(component.value.index)] else { continue }
            let name = RequestForms.name(component.name, taken)
            places[component.name] = JSONPointer(["components", "schemas", name])
            forms[component.value] = SchemaID(index: Int32(clamping: graph.schemas.count))
            graph.schemas.append(graph[component.value])
            graph.requestForms.append(
                Named(name: name, location: component.location, value: forms[component.value] ?? component.value))
        }
        for id in twofold where forms[id] == nil {
            forms[id] = SchemaID(index: Int32(clamping: graph.schemas.count))
            graph.schemas.append(graph[id])
        }
        for (original, form) in forms {
            graph.schemas[Int(form.index)].pointer = place(of: graph[original].pointer)
            graph.schemas[Int(form.index)].responseForm = original
        }
    }

    /// `WellRequest`, unless another component is called so.
    private static func name(_ text: String, _ taken: Set<String>) -> String {
        let suffixes = text.hasSuffix("Request") ? ["Input", "RequestForm"] : ["Request", "Input", "RequestForm"]
        let names = suffixes.map { text.contains("_") ? text + "_" + $0.lowercased() : text + $0 }
        return names.first { !taken.contains(letters($0)) } ?? text + "FormOfRequests"
    }

    private static func letters(_ text: String) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    /// Inside of a component, the same place inside of its form.
    private func place(of pointer: JSONPointer) -> JSONPointer {
        let tokens = pointer.tokens
        guard tokens.count > 2, tokens[0] == "components", tokens[1] == "schemas", let place = places[tokens[2]] else {
            return pointer.appending("request")
        }
        return JSONPointer(place.tokens + tokens.dropFirst(3))
    }

    // MARK: References

    private mutating func connect() {
        for form in forms.values {
            graph.schemas[Int(form.index)].shape = requestShape(graph[form].shape)
        }
        for id in differing where forms[id] == nil {
            graph.schemas[Int(id.index)].shape = requestShape(graph[id].shape)
        }
        for index in graph.operations.indices {
            for place in graph.operations[index].parameters.indices {
                let schema = graph.operations[index].parameters[place].schema
                graph.operations[index].parameters[place].schema = form(of: schema)
            }
            for place in (graph.operations[index].body?.content ?? []).indices {
                let content = graph.operations[index].body?.content[place]
                let (schema, itemSchema) = (content?.schema.map(form), content?.itemSchema.map(form))
                graph.operations[index].body?.content[place].schema = schema
                graph.operations[index].body?.content[place].itemSchema = itemSchema
            }
        }
    }

    private func form(of id: SchemaID) -> SchemaID { forms[id] ?? id }

    /// The shape with the forms of requests in it, and without what requests do not send.
    private func requestShape(_ shape: Shape) -> Shape {
        switch shape {
        case .any, .boolean, .integer, .number, .string, .enumeration: return shape
        case .array(let items): return .array(items: form(of: items))
        case .map(let values): return .map(values: values.map(form))
        case .same(let target): return .same(form(of: target))
        case .union(var union):
            for index in union.branches.indices {
                union.branches[index].schema = form(of: union.branches[index].schema)
            }
            return .union(union)
        case .object(var object):
            object.properties = object.properties.filter { !$0.isReadOnly || $0.isWriteOnly }
            for index in object.properties.indices {
                object.properties[index].schema = form(of: object.properties[index].schema)
            }
            if case .schema(let values) = object.additional { object.additional = .schema(form(of: values)) }
            return .object(object)
        }
    }
}
