/// What the conditions of a union's branch come to for a value, as the runtime asks them.
enum BranchAnswer {
    /// They hold, and the discriminator names the branch: no other can be meant.
    case tagged
    /// They hold, and a listed value names the branch.
    case listed
    /// They hold.
    case holds
    /// They would hold if the value had the property that tells.
    case open
    /// Its keys hold, and of several listed values the value has another one: perhaps one that is new.
    case another
    /// One of them does not hold.
    case fails

    init(_ conditions: [BranchCondition], for value: Node, discriminator: String?) {
        var isTagged = false
        var isListed = false
        var isOpen = false
        var isAnother = false
        var hasKeys = false
        for condition in conditions {
            switch condition {
            case .tag(let values):
                guard let discriminator, let told = Self.told(value, discriminator) else { isOpen = true; continue }
                guard told.text.map(values.contains) ?? false else { self = .fails; return }
                isTagged = true
            case .equals(let name, let values):
                guard let told = Self.told(value, name) else { isOpen = true; continue }
                if told.text.map(values.contains) ?? false { isListed = true; continue }
                guard values.count > 1 else { self = .fails; return }
                isAnother = true
            case .type(let types):
                guard value.valueType.map({ types.contains($0) || $0 == .integer && types.contains(.number) }) ?? false
                else { self = .fails; return }
            case .has(let keys):
                guard value.mapping.map({ mapping in keys.allSatisfy { mapping[$0] != nil } }) ?? false
                else { self = .fails; return }
                hasKeys = true
            }
        }
        if isAnother { self = hasKeys ? .another : .fails; return }
        self = isOpen ? .open : isTagged ? .tagged : isListed ? .listed : .holds
    }

    /// The property that tells; null is as good as none.
    private static func told(_ value: Node, _ name: String) -> Node? {
        value[name].flatMap { $0.valueType == .null ? nil : $0 }
    }
}

extension BranchAnswer {
    /// The branches that decoding tries for a value, by the conditions of all: those that the discriminator names; else
    /// those that a listed value names, those whose conditions hold, those of which the value does not tell, and those
    /// whose keys it has with another value.
    static func candidates(_ branches: [[BranchCondition]], for value: Node, discriminator: String?) -> [Int] {
        let answers = branches.map { BranchAnswer($0, for: value, discriminator: discriminator) }
        func all(_ answer: BranchAnswer) -> [Int] { answers.indices.filter { answers[$0] == answer } }
        let tagged = all(.tagged)
        return tagged.isEmpty ? all(.listed) + all(.holds) + all(.open) + all(.another) : tagged
    }
}
