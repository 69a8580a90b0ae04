/// Which resource a tag stands for, by the tags that the description declares (OpenAPI 3.2 §4.22).
struct TagTree: Sendable {
    private var parents: [String: String] = [:]
    /// Tags that group nothing: those of another `kind` than `nav`.
    private var labels: Set<String> = []

    /// No tags: each stands for itself.
    init() {}

    /// The declared tags, none its own ancestor.
    init(_ tags: [Tag]) {
        for tag in tags {
            parents[tag.name] = tag.parent
            if let kind = tag.kind, kind != "nav" { labels.insert(tag.name) }
        }
    }

    /// The tag by which an operation is grouped, after those that it belongs to: `["flights", "international"]`.
    ///
    /// - Parameter limit: How many of them are given, counted from the tag.
    func path(_ tags: [String], atMost limit: Int) -> [String]? {
        let tags = tags.filter { !$0.isEmpty }
        guard let tag = tags.first(where: { !labels.contains($0) }) ?? tags.first else { return nil }
        var path = [tag]
        while let parent = path.first.flatMap({ parents[$0] }), path.count < limit {
            path.insert(parent, at: 0)
        }
        return path
    }
}
