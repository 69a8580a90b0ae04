import SDKRuntime

/// Edits of a description as a JSON value, each at a place given by keys.
extension JSONValue {
    /// The members of an object.
    var members: JSONObject? {
        if case .object(let object) = self { object } else { nil }
    }

    /// The value at a place.
    func value(at place: [String]) -> JSONValue? { place.reduce(self as JSONValue?) { $0?[$1] } }

    /// Changes the value at a place, when there is one.
    private mutating func edit(at place: ArraySlice<String>, _ change: (inout JSONValue) -> Void) {
        guard let key = place.first else { return change(&self) }
        guard case .object(var object) = self, var value = object[key] else { return }
        value.edit(at: place.dropFirst(), change)
        object[key] = value
        self = .object(object)
    }

    /// Changes the object at a place.
    mutating func editObject(at place: some Collection<String>, _ change: (inout JSONObject) -> Void) {
        edit(at: Array(place)[...]) { value in
            guard case .object(var object) = value else { return }
            change(&object)
            value = .object(object)
        }
    }

    /// Changes the array at a place.
    mutating func editArray(at place: [String], _ change: (inout [JSONValue]) -> Void) {
        edit(at: place[...]) { value in
            guard case .array(var elements) = value else { return }
            change(&elements)
            value = .array(elements)
        }
    }

    /// Gives the last key of a place another name; it stays where it is.
    mutating func renameKey(at place: [String], to name: String) {
        editObject(at: place.dropLast()) { object in
            var renamed = JSONObject()
            for (key, value) in object { renamed[key == place.last ? name : key] = value }
            object = renamed
        }
    }

    /// Takes a property off the list of those that are required.
    mutating func dropRequirement(of place: [String]) {
        editArray(at: place.dropLast(2) + ["required"]) { $0.removeAll { $0 == .string(place.last ?? "") } }
    }

    /// Renames a property in the list of those that are required.
    mutating func renameRequirement(of place: [String], to name: String) {
        editArray(at: place.dropLast(2) + ["required"]) { names in
            for index in names.indices where names[index] == .string(place.last ?? "") { names[index] = .string(name) }
        }
    }

    /// How many references lead to each component.
    func countReferences(_ counts: inout [String: Int]) {
        switch self {
        case .array(let elements): for element in elements { element.countReferences(&counts) }
        case .object(let object):
            if case .string(let reference)? = object["$ref"] { counts[reference, default: 0] += 1 }
            for (_, value) in object { value.countReferences(&counts) }
        default: break
        }
    }

    /// Puts a schema in place of the references to a component.
    mutating func replaceReferences(to name: String, with schema: JSONValue) {
        let reference = JSONValue.string("#/components/schemas/" + name)
        switch self {
        case .array(var elements):
            for index in elements.indices { elements[index].replaceReferences(to: name, with: schema) }
            self = .array(elements)
        case .object(var object):
            if object["$ref"] == reference {
                self = schema
                return
            }
            for key in object.keys {
                guard var value = object[key] else { continue }
                value.replaceReferences(to: name, with: schema)
                object[key] = value
            }
            self = .object(object)
        default: break
        }
    }
}

extension JSONObject {
    /// Turns the order of the members round.
    mutating func reverse() {
        var result = JSONObject()
        for (key, value) in self.reversed() { result[key] = value }
        self = result
    }
}
