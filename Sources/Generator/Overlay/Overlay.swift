/// The stage between the source and the assembly: changes that other files make to a description (OpenAPI Overlay 1.0).
///
/// A vendor's description stays as it was published; what is wrong or missing in it is mended by a file beside it:
///
///     overlay: 1.0.0
///     info: {title: Names, version: 1.0.0}
///     actions:
///       - target: $.paths['/trees'].get
///         update: {operationId: listTrees}
///       - target: $.components.schemas.Tree.properties.internal
///         remove: true
///
/// Values that come from an overlay keep their place in it, so that diagnostics lead there.
public struct Overlay: Sendable {
    /// One change.
    struct Action: Sendable {
        /// What is changed, as written.
        var target: String
        /// Where that stands.
        var location: SourceLocation
        /// What is merged into each target.
        var update: Node?
        /// Whether each target is removed; nothing is merged then.
        var isRemoval: Bool
    }

    var actions: [Action]

    /// Reads the tree of an overlay.
    ///
    /// - Returns: `nil`, reported, when it is none.
    public static func read(_ node: Node, _ d: inout Diagnostics) -> Overlay? {
        guard let version = node["overlay"]?.text, version.hasPrefix("1.") else {
            let place = node.mapping?.entry("overlay")?.value.location ?? node.location
            d.error(.invalidOverlay, "an overlay must have 'overlay: 1.0.0'", at: place)
            return nil
        }
        guard let actions = node["actions"]?.sequence else {
            d.error(.invalidOverlay, "an overlay must have a list of 'actions'", at: node.location)
            return nil
        }
        return Overlay(actions: actions.compactMap { action($0, &d) })
    }

    private static func action(_ node: Node, _ d: inout Diagnostics) -> Action? {
        guard let target = node["target"], let text = target.string else {
            d.error(.invalidOverlay, "an action must have a 'target', a path such as $.paths", at: node.location)
            return nil
        }
        let known = ["target", "description", "update", "remove"]
        for entry in node.mapping?.entries ?? [] where !known.contains(entry.key) && !entry.key.hasPrefix("x-") {
            let hint = NearestName.suggestion(for: entry.key, among: known)
            d.warning(.unknownKey, "\(quoted(entry.key)) is not a key of an action\(hint)", at: entry.keyLocation)
        }
        let isRemoval = node["remove"]?.bool ?? false
        if !isRemoval, node["update"] == nil {
            d.warning(.invalidOverlay, "this action neither updates nor removes anything", at: node.location)
            return nil
        }
        return Action(target: text, location: target.location, update: node["update"], isRemoval: isRemoval)
    }

    /// Makes the changes, one after the other.
    ///
    /// - Parameters:
    ///   - root: A description.
    ///   - d: Takes what selects nothing.
    /// - Returns: The changed description.
    public func apply(to root: Node, _ d: inout Diagnostics) -> Node {
        actions.reduce(root) { root, action in action.apply(to: root, &d) }
    }
}

extension DiagnosticCode {
    /// What is no overlay, or no action of one.
    static let invalidOverlay: DiagnosticCode = "invalid-overlay"
    /// An action of an overlay that changes nothing.
    static let unusedOverlayAction: DiagnosticCode = "unused-overlay-action"
}
