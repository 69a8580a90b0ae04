/// The smallest value of a type, where a description gives no example that fits.
extension ExampleValues {
    /// What the type requires and nothing else; `nil` for a type whose values hold one another without end.
    func minimal(_ type: TypeReference, name: String, within path: [Identifier] = []) -> Code? {
        switch type {
        case .optional: .text("nil")
        case .nullable: .text(".null")
        case .generic: nil
        case .runtime(let type): .text(minimal(type, name: name))
        case .array(let element):
            minimal(element, name: name, within: path).map { .list(open: "[", elements: [$0], close: "]") }
                ?? .text("[]")
        case .dictionary(let value):
            minimal(value, name: name, within: path).map { .list(open: "[\"key\": ", elements: [$0], close: "]") }
                ?? .text("[:]")
        case .named(let type): minimal(type, name: name, within: path)
        }
    }

    private func minimal(_ type: Identifier, name: String, within path: [Identifier]) -> Code? {
        guard !path.contains(type), let declaration = declaration(type) else { return nil }
        let path = path + [type]
        switch declaration {
        case .alias(let plan): return minimal(plan.type, name: name, within: path)
        case .enumeration(let plan): return minimal(plan, name: name)
        case .record(let plan): return minimal(plan, within: path)
        case .union(let plan):
            for branch in plan.branches {
                guard let payload = minimal(branch.payload, name: name, within: path) else { continue }
                return .list(open: "\(member(branch.name))(", elements: [payload], close: ")")
            }
            return .text(".unknown(.null)")
        case .bodyChoice(let plan):
            for choice in plan.members {
                guard
                    let body = expression(
                        choice.body.type.withoutOptional, example: choice.body.example, name: name)
                else { continue }
                return .list(open: "\(member(choice.name))(", elements: [body], close: ")")
            }
            return nil
        case .output, .headers, .resource, .client: return nil
        }
    }

    private func minimal(_ plan: RecordPlan, within path: [Identifier]) -> Code? {
        var arguments: [(property: PropertyPlan, value: Code)] = []
        for property in plan.properties where property.defaultArgument == nil {
            guard
                let value = property.example.flatMap({ converted($0, to: property.type) })
                    ?? minimal(property.type, name: property.wireName, within: path)
            else { return nil }
            arguments.append((property, value))
        }
        return record(plan, arguments)
    }

    private func minimal(_ plan: EnumerationPlan, name: String) -> Code {
        let known = plan.members.first { !$0.documentation.isDeprecated } ?? plan.members.first
        if let known { return .text(member(known.name)) }
        let value = plan.rawType == .int ? "0" : StringLiteral.source(name)
        return .text("\(plan.name.source)(rawValue: \(value))")
    }

    private func minimal(_ type: RuntimeType, name: String) -> String {
        switch type {
        case .string: StringLiteral.source(name)
        case .bool: "true"
        case .int, .int32, .int64, .uint32, .uint64: "1"
        case .double, .float: "1.5"
        case .date: "Date(timeIntervalSince1970: 1_767_225_600)"
        case .calendarDate: "CalendarDate(year: 2026, month: 1, day: 1)!"
        case .uuid: "UUID()"
        case .url: "URL(string: \"https://example.com\")!"
        case .base64Data: "Base64Data(\"content\".utf8)"
        case .jsonValue: "[:]"
        case .bytes: "HTTPBody(Array(\"content\".utf8))"
        case .filePart: ".file(\"file.txt\")"
        }
    }
}

extension TypeReference {
    /// What an optional holds; the type itself otherwise.
    var withoutOptional: TypeReference {
        if case .optional(let wrapped) = self { return wrapped }
        return self
    }
}
