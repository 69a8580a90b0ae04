/// Callbacks (OpenAPI 3.1 §4.8.18).
extension DocumentReader {
    /// `callbacks` of an operation or of `components`.
    mutating func callbacks(_ owner: Mapping, at pointer: JSONPointer) -> [Named<Referenced<CallbackObject>>] {
        nested("callbacks", in: owner) { reader in
            reader.map(owner, "callbacks").compactMap { entry in
                reader.referencedCallback(entry.value, at: pointer.appending(entry.key))
                    .map { Named(name: entry.key, location: entry.keyLocation, value: $0) }
            }
        }
    }

    /// A callback or a reference to one.
    mutating func referencedCallback(_ node: Node, at pointer: JSONPointer) -> Referenced<CallbackObject>? {
        referenced(node) { reader, node in
            let items = reader.map(node, "callbacks").compactMap { entry in
                reader.pathItem(entry.value, at: pointer.appending(entry.key))
                    .map { Named(name: entry.key, location: entry.keyLocation, value: $0) }
            }
            return CallbackObject(pathItems: items)
        }
    }
}
