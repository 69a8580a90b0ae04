/// Something in another file that references lead to and that becomes an entry of `components`.
struct SharedPart: Hashable {
    var section: ComponentSection
    var target: ReferenceTarget
}

extension SharedPart {
    /// The part that holds a target, and how to get from the one to the other.
    ///
    /// `droplet.yml#/properties/image` is a place in the schema `droplet.yml`, not a schema by itself.
    static func around(_ target: ReferenceTarget, in section: ComponentSection) -> (part: SharedPart, rest: [String]) {
        var kept = target.pointer.tokens
        while section == .schemas {
            if let last = kept.last, steps.contains(last) {
                kept.removeLast()
            } else if kept.count > 1, namedSteps.contains(kept[kept.count - 2]) {
                kept.removeLast(2)
            } else {
                break
            }
        }
        let rest = Array(target.pointer.tokens[kept.count...])
        let holder = ReferenceTarget(file: target.file, pointer: JSONPointer(kept))
        return (SharedPart(section: section, target: holder), rest)
    }

    private static let steps: Set<String> = ["items", "additionalProperties", "not"]
    private static let namedSteps: Set<String> = [
        "properties", "patternProperties", "allOf", "anyOf", "oneOf", "prefixItems",
    ]

    /// The name that it has by itself: the last key of its pointer, or the file's without its extension.
    func name(_ path: String) -> String {
        let tokens = target.pointer.tokens
        guard let last = tokens.last else { return Self.stem(path) }
        if last == "schema" {
            // `/paths/~1trees/get/responses/200/content/application~1json/schema` is `get 200`.
            let telling = tokens.filter { !Self.structure.contains($0) && !$0.contains("/") }
            if !telling.isEmpty { return telling.joined(separator: " ") }
        }
        return Int(last) == nil ? last : tokens.suffix(2).joined(separator: " ")
    }

    /// What tells it from others of its name: the file, then its folders, nearest first.
    func qualifiers(_ path: String) -> [String] {
        let folders = RelativePath.folder(of: path).split(separator: "/").reversed().map(String.init)
        let all = (target.pointer.tokens.isEmpty ? [] : [Self.stem(path)]) + folders
        let telling = all.filter { !Self.structure.contains($0.lowercased()) && $0 != ".." }
        return telling.isEmpty ? all : telling
    }

    private static let structure: Set<String> = [
        "models", "model", "schemas", "schema", "components", "definitions", "responses", "parameters", "headers",
        "shared", "common", "resources", "specification", "openapi", "spec", "paths", "content",
    ]

    private static func stem(_ path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let parts = name.split(separator: ".")
        let last = parts.count > 2 && ["schema", "openapi"].contains(parts[parts.count - 2]) ? 2 : 1
        return parts.count > last ? parts.dropLast(last).joined(separator: ".") : name
    }
}

/// Gives every shared part its key in `components`.
enum SharedNames {
    /// Names that differ when case and punctuation are left aside: the ones of Swift types must.
    ///
    /// - Parameters:
    ///   - parts: The parts, each with its path; those that `given` names keep that name.
    ///   - given: The names of those that an entry of the description's own `components` is a reference to.
    ///   - taken: The keys that the description's own `components` have.
    static func names(
        _ parts: [(part: SharedPart, path: String)], given: [SharedPart: String],
        taken: [ComponentSection: [String]]
    ) -> [SharedPart: String] {
        var names = given
        for section in ComponentSection.allCases {
            let own = parts.filter { $0.part.section == section && given[$0.part] == nil }
            var used = Set((taken[section] ?? []).map(folded))
            var groups: [String: [(part: SharedPart, path: String)]] = [:]
            for entry in own { groups[folded(entry.part.name(entry.path)), default: []].append(entry) }
            for key in groups.keys.sorted() {
                let group = groups[key] ?? []
                let level = (0...16).first { level in
                    let keys = group.map { folded(qualified($0, level)) }
                    return Set(keys).count == keys.count && keys.allSatisfy { !used.contains($0) }
                }
                for (index, entry) in group.enumerated() {
                    let name = qualified(entry, level ?? 16) + (level == nil ? " \(index + 1)" : "")
                    used.insert(folded(name))
                    names[entry.part] = name
                }
            }
        }
        return names
    }

    private static func qualified(_ entry: (part: SharedPart, path: String), _ level: Int) -> String {
        (entry.part.qualifiers(entry.path).prefix(level).reversed() + [entry.part.name(entry.path)])
            .joined(separator: level == 0 ? "" : "_")
    }

    /// Letters and digits alone, in one case.
    private static func folded(_ name: String) -> String {
        String(
            name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    }
}
