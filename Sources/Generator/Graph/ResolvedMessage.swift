/// What a service sends by itself: the request of a webhook or of a callback, with its references followed.
public struct ResolvedMessage: Sendable {
    /// What makes the service send it.
    public enum Kind: String, Sendable {
        /// What the service agreed on with its user elsewhere.
        case webhook
        /// A call that named an address.
        case callback
    }
    public var kind: Kind
    /// The webhook's or callback's key.
    public var name: String
    /// The operation that a callback belongs to; `nil` for a webhook, and for a callback that no operation names.
    public var owner: ResolvedOperation?
    /// The request as the description writes it: its documentation, method and tags.
    public var operation: Operation
    /// What is sent.
    public var body: ResolvedOperation.Body
}

extension GraphBuilder {
    /// The requests of webhooks, then those of the operations' callbacks; one without a body has nothing to decode.
    mutating func resolveMessages(_ operations: [ResolvedOperation]) -> [ResolvedMessage] {
        var messages: [ResolvedMessage] = []
        for webhook in document.webhooks {
            messages += self.messages(
                of: webhook.value, .webhook, webhook.name, nil, at: JSONPointer(["webhooks", webhook.name]))
        }
        let components = Dictionary(
            document.components.callbacks.map { ("callbacks/" + $0.name, $0.value) },
            uniquingKeysWith: { first, _ in first })
        var named: Set<String> = []
        for owner in operations {
            for callback in owner.operation.callbacks {
                let place = owner.pointer.appending("callbacks").appending(callback.name)
                if case .reference(let reference) = callback.value { named.insert(reference.target) }
                let target = follow(callback.value, at: place, among: components) {
                    DocumentReader.callback($0, at: place, version: $1, &$2)
                }
                for item in target?.value.pathItems ?? [] {
                    messages += self.messages(
                        of: item.value, .callback, callback.name, owner, at: place.appending(item.name))
                }
            }
        }
        return messages + unnamed(besides: named)
    }

    /// The callbacks of `components` that no operation refers to: they may be sent all the same.
    private mutating func unnamed(besides named: Set<String>) -> [ResolvedMessage] {
        var messages: [ResolvedMessage] = []
        for callback in document.components.callbacks {
            let place = JSONPointer(["components", "callbacks", callback.name])
            guard case .value(let value) = callback.value, !named.contains("#" + place.description) else { continue }
            for item in value.pathItems {
                messages += self.messages(
                    of: item.value, .callback, callback.name, nil, at: place.appending(item.name))
            }
        }
        return messages
    }

    private mutating func messages(
        of written: PathItem, _ kind: ResolvedMessage.Kind, _ name: String, _ owner: ResolvedOperation?,
        at place: JSONPointer
    ) -> [ResolvedMessage] {
        guard let item = follow(written, at: place) else { return [] }
        return item.operations.compactMap { operation in
            guard let written = operation.requestBody, let body = body(written, of: operation) else { return nil }
            for content in body.content {
                guard let schema = content.schema else { continue }
                describe(schema, operation, kind, name)
            }
            return ResolvedMessage(kind: kind, name: name, owner: owner, operation: operation, body: body)
        }
    }

    /// Says what a schema that stands in the message itself is for, where it does not say so.
    private mutating func describe(
        _ schema: SchemaID, _ operation: Operation, _ kind: ResolvedMessage.Kind, _ name: String
    ) {
        let isInline = self[schema].pointer.tokens.starts(with: operation.pointer.tokens)
        guard isInline, self[schema].description == nil, self[schema].source.reference == nil else { return }
        self[schema].description = ResolvedMessage.description(operation, kind, name)
    }
}

extension ResolvedMessage {
    /// `What the webhook 'push' sends.` and what the description says of it.
    static func description(_ operation: Operation, _ kind: Kind, _ name: String) -> String {
        let line = name.unicodeScalars.map { $0.properties.isWhitespace ? " " : String($0) }.joined()
        let text = [operation.description, operation.summary].compactMap { $0 }.first { !$0.isEmpty }
        return ["What the \(kind.rawValue) '\(line)' sends.", text].compactMap { $0 }.joined(separator: "\n\n")
    }

    /// The same for this message.
    var description: String { Self.description(operation, kind, name) }
}
