/// Gives every webhook and callback a type with a name of its own, for a program that receives one to decode:
/// `PushWebhook`, `CreateSubscriptionOnEventCallback`.
///
/// A body that stands in the webhook itself is declared under that name; one that is a component gets an alias.
enum MessagePlanner {
    /// The content that is decoded: JSON.
    static func content(of message: ResolvedMessage) -> ResolvedOperation.Content? {
        message.body.content.first { MediaKind($0.mediaType) == .json }
    }

    /// The names of the messages, in their order; each is given once.
    static func names(_ context: PlanningContext) -> [(ResolvedMessage, Identifier)] {
        var taken: Set<Identifier> = []
        return context.messages.map { message in
            let plain = name(message, "", context)
            let name = taken.contains(plain) ? name(message, message.operation.method.lowercased(), context) : plain
            taken.insert(name)
            return (message, name)
        }
    }

    private static func name(_ message: ResolvedMessage, _ method: String, _ context: PlanningContext) -> Identifier {
        let naming = context.naming
        let text = method.isEmpty ? message.name : message.name + " " + method
        let name = message.owner.map { naming.type(context.operationNames.name(of: $0), text) } ?? naming.type(text)
        return switch message.kind {
        case .webhook: suffixed(name, "Webhook", naming)
        case .callback: suffixed(name, "Callback", naming)
        }
    }

    private static func suffixed(_ name: Identifier, _ suffix: StaticString, _ naming: Naming) -> Identifier {
        name.text.hasSuffix("\(suffix)") ? name : naming.suffixed(name, suffix)
    }

    /// The aliases of the messages that have no declaration of their own; what cannot be decoded is reported.
    static func plan(_ context: inout PlanningContext) -> [Declaration] {
        var declarations: [Declaration] = []
        var taken = Set(context.types.entries.map(\.name))
        for (message, name) in names(context) {
            guard let content = content(of: message) else {
                sayUnsupported(message, &context)
                continue
            }
            let type = content.schema.map(context.element) ?? .runtime(.jsonValue)
            if case .named(name) = type { continue }
            guard let free = [name, context.naming.suffixed(name, "Body")].first(where: { taken.insert($0).inserted })
            else { continue }
            declarations.append(
                .alias(
                    AliasPlan(
                        name: free,
                        documentation: Documentation(
                            text: message.description, isDeprecated: message.operation.isDeprecated),
                        type: type, pointer: message.operation.pointer, location: message.operation.location)))
        }
        return declarations
    }

    private static func sayUnsupported(_ message: ResolvedMessage, _ context: inout PlanningContext) {
        let types = message.body.content.map { quoted($0.mediaType) }.joined(separator: ", ")
        context.diagnostics.warning(
            .unsupportedWebhook,
            "\(quoted(message.name)) has no type: what it sends is \(types.isEmpty ? "not said" : types), not JSON",
            at: message.body.location)
    }
}
