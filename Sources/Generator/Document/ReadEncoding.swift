/// How the properties of forms and multipart bodies are written.
extension DocumentReader {
    private static let encodingKeys: Set<String> = [
        "contentType", "headers", "style", "explode", "allowReserved", "encoding", "prefixEncoding", "itemEncoding",
    ]
    private static let styles: Set<String> = ["form", "spaceDelimited", "pipeDelimited", "deepObject"]

    /// `encoding` of a media type (OpenAPI 3.1 §4.8.14); the positional ones of 3.2 are said to be left out.
    mutating func encodings(_ media: Mapping) -> [Named<EncodingObject>] {
        for key in ["prefixEncoding", "itemEncoding"] {
            guard let entry = media.entry(key) else { continue }
            diagnostics.warning(
                .notGenerated, "'\(key)' is not honoured: parts are named, not counted", at: entry.keyLocation)
        }
        guard media["encoding"] != nil else { return [] }
        return map(media, "encoding").compactMap { entry in
            encoding(entry.value).map { Named(name: entry.key, location: entry.keyLocation, value: $0) }
        }
    }

    /// An encoding (§4.8.15).
    private mutating func encoding(_ node: Node) -> EncodingObject? {
        guard let object = object(node, "an encoding", keys: Self.encodingKeys) else { return nil }
        return EncodingObject(
            contentType: string(object, "contentType"),
            headers: referencedMap(object, "headers") { $0.referencedHeader($1) },
            style: encodingStyle(object),
            explode: flag(object, "explode"),
            allowReserved: flag(object, "allowReserved") ?? false,
            location: node.location
        )
    }

    private mutating func encodingStyle(_ object: Mapping) -> Named<String>? {
        guard let text = string(object, "style"), let node = object["style"] else { return nil }
        if Self.styles.contains(text) { return Named(name: text, location: node.location, value: text) }
        let hint = diagnostics.suggestion(for: text, among: Self.styles.sorted())
        diagnostics.warning(
            .unknownValue, "\(quoted(text)) is no style of a property and is ignored\(hint)", at: node.location)
        return nil
    }
}
