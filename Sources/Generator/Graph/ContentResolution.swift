/// Request bodies and responses.
extension GraphBuilder {
    /// `Application/JSON; charset=utf-8` is `application/json` (RFC 9110 §8.3.1).
    static func mediaType(_ text: String) -> String {
        // Most are written as they are compared.
        if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: ";") && !(0x41...0x5a).contains($0) }) {
            return text
        }
        let name = text.prefix { $0 != ";" }
        return name.lowercased().filter { !$0.isWhitespace }
    }

    mutating func body(
        _ written: Referenced<RequestBodyObject>, of operation: Operation
    ) -> ResolvedOperation.Body? {
        let place = operation.pointer.appending("requestBody")
        let target = follow(written, at: place, among: componentIndex.bodies) {
            DocumentReader.requestBody($0, version: $1, &$2)
        }
        guard let target else { return nil }
        return ResolvedOperation.Body(
            isRequired: target.value.isRequired,
            description: target.reference?.description ?? target.value.description,
            content: content(target.value.content, target.pointer), location: target.value.location)
    }

    /// `nil` when a response that tells success cannot be read; the others are only left out themselves.
    mutating func responses(of operation: Operation) -> [ResolvedOperation.Response]? {
        var resolved: [ResolvedOperation.Response] = []
        for entry in operation.responses {
            let place = operation.pointer.appending("responses").appending(entry.name)
            let target = follow(entry.value, at: place, among: componentIndex.responses) {
                DocumentReader.response($0, version: $1, &$2)
            }
            if let target {
                resolved.append(response(entry, target.value, target.pointer, target.reference))
            } else if entry.name.hasPrefix("2") {
                return nil
            }
        }
        return resolved
    }

    private mutating func response(
        _ entry: Named<Referenced<ResponseObject>>, _ object: ResponseObject, _ place: JSONPointer,
        _ reference: Reference?
    ) -> ResolvedOperation.Response {
        let headers = object.headers.compactMap { header -> ResolvedOperation.Header? in
            let target = follow(
                header.value, at: place.appending("headers").appending(header.name), among: componentIndex.headers,
                { DocumentReader.header($0, version: $1, &$2) })
            return target.map { found in
                ResolvedOperation.Header(
                    name: header.name, object: found.value,
                    schema: found.value.schema.map { id(of: $0, at: found.pointer.appending("schema")) })
            }
        }
        return ResolvedOperation.Response(
            status: entry.name == "default" ? entry.name : entry.name.uppercased(),
            description: reference?.description ?? object.description, content: content(object.content, place),
            headers: headers, location: object.location)
    }

    private mutating func content(
        _ content: [Named<MediaTypeObject>], _ owner: JSONPointer
    ) -> [ResolvedOperation.Content] {
        content.map { media in
            let place = owner.appending("content").appending(media.name)
            let type = Self.mediaType(media.name)
            return ResolvedOperation.Content(
                mediaType: type, schema: media.value.schema.map { id(of: $0, at: place.appending("schema")) },
                object: media.value,
                itemSchema: media.value.itemSchema.map { id(of: $0, at: place.appending("itemSchema")) },
                written: type == media.name || type == media.name.lowercased() ? nil : Self.withoutControls(media.name))
        }
    }

    /// A media type goes into header fields.
    private static func withoutControls(_ text: String) -> String? {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? text : nil
    }
}
