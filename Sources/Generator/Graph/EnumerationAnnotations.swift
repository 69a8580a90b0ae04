/// What extensions say of the members of an enum, by position or by value.
///
/// ```yaml
/// enum: [0, 1]
/// x-enum-varnames: [Off, On]              # or x-enumNames
/// x-enum-descriptions: [Not lit., Lit.]   # or a mapping by value
/// x-ms-enum: {name: Light, values: [{value: 0, name: Off, description: Not lit.}]}
/// ```
struct EnumerationAnnotations {
    private var names: Node?
    private var descriptions: Node?
    private var values: [String: Node] = [:]

    init(_ extensions: [Named<Node>]) {
        for entry in extensions {
            switch entry.name {
            case "x-enum-varnames", "x-enumNames", "x-enum-names": names = entry.value
            case "x-enum-descriptions", "x-enumDescriptions": descriptions = entry.value
            case "x-ms-enum":
                for value in entry.value["values"]?.sequence ?? [] {
                    if let text = value["value"]?.text { values[text] = value }
                }
            default: continue
            }
        }
    }

    /// The name of a member; `nil` where none is given.
    func name(of text: String, at index: Int) -> String? {
        values[text]?["name"]?.string ?? entry(of: text, at: index, in: names)
    }

    /// What a member means; `nil` where nothing is said.
    func description(of text: String, at index: Int) -> String? {
        values[text]?["description"]?.string ?? entry(of: text, at: index, in: descriptions)
    }

    private func entry(of text: String, at index: Int, in node: Node?) -> String? {
        guard let list = node?.sequence else { return node?[text]?.string }
        return list.indices.contains(index) ? list[index].string : nil
    }
}
