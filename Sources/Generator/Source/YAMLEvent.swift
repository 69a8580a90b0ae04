/// One event of a YAML stream, in Swift's terms.
struct YAMLEvent {
    /// What happened.
    enum Kind: UInt8 {
        case documentStart, alias, scalar, sequenceStart, sequenceEnd, mappingStart, mappingEnd
    }

    /// A position as libyaml counts: lines and columns from 0, columns in characters.
    struct Mark {
        var line: Int
        var column: Int
    }

    /// The properties of a node (YAML 1.2.2 §6.9).
    final class Properties {
        /// The name that an anchor gives to the value.
        let anchor: String?
        /// An explicit tag, resolved: `tag:yaml.org,2002:str`.
        let tag: String?

        init(anchor: String?, tag: String?) {
            self.anchor = anchor
            self.tag = tag
        }
    }

    /// What happened.
    var kind: Kind
    /// The text of a scalar, or the name of an alias.
    var text: InternedString
    /// Whether a scalar stands without quotes and without a block indicator.
    var isPlain: Bool
    /// What stands before the value that starts here; as a rule, nothing.
    var properties: Properties?
    /// Where it starts.
    var start: Mark
    /// Where it ends.
    var end: Mark
}

/// Why libyaml stopped.
struct YAMLProblem {
    /// What is wrong, in libyaml's words.
    var message: String
    /// Where, when the text could be read that far.
    var mark: YAMLEvent.Mark?
    /// The offset of the offending byte, when the text could not be decoded.
    var byteOffset: Int?
}
