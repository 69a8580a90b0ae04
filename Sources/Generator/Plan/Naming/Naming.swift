/// Makes Swift names from the texts of a description: the only maker of ``Identifier``s.
///
/// A name depends on its own text and on nothing beside it. Any text gives a name: what Swift cannot hold is spelled out.
struct Naming: Sendable {
    private let acronyms: Acronyms

    /// Naming with the configuration's acronyms besides the built-in ones.
    init(acronyms: [String] = []) { self.acronyms = Acronyms(acronyms) }

    /// The name of a type: `action_binding` is `ActionBinding`. Punctuation separates words.
    func type(_ text: String) -> Identifier {
        var words = Words.split(ascii(text, spellsMarks: false))
        if words.isEmpty { words = spelledWords(text) }
        return identifier(join(cased(words, isShouting: words.count > 1 && isShouting(words))))
    }

    /// The name of a type below another one: `Action` and `trigger_meta` are `ActionTriggerMeta`.
    func type(_ parent: Identifier, _ text: String) -> Identifier {
        let name = type(text).text
        let needsSeparator = Naming.isDigit(parent.text.utf8.last) || name.utf8.first != UInt8(ascii: "_")
        return identifier(parent.text + (needsSeparator ? name : String(name.dropFirst())))
    }

    /// A name with a fixed suffix: `Error` is `ErrorModel`.
    func suffixed(_ name: Identifier, _ suffix: StaticString) -> Identifier {
        identifier(name.text + suffix.description)
    }

    /// The name of a member: `trigger_id` is `triggerID`, `+1` is `plusOne`, `default` is `default`.
    func member(_ text: String, _ position: MemberPosition) -> Identifier {
        let name = lowerCamel(memberWords(text))
        return identifier(ReservedNames.isReserved(name, for: position) ? name + position.suffix : name)
    }

    /// The text itself with `_` for whatever an identifier cannot hold: the second choice where members collide.
    func verbatim(_ text: String, _ position: MemberPosition) -> Identifier {
        let kept = String(String.UnicodeScalarView(text.unicodeScalars.map { isWordScalar($0) ? $0 : "_" }))
        let name = kept.first?.isNumber == true || kept.isEmpty ? "_" + kept : kept
        return identifier(ReservedNames.isReserved(name, for: position) ? name + position.suffix : name)
    }

    /// Every character that is no letter or digit as a word: the third choice where members collide.
    func spelled(_ text: String) -> Identifier { identifier(lowerCamel(spelledWords(text))) }

    /// Names for a type whose own is another's, best first: with the text's punctuation, `Event_tui_prompt_append`; with
    /// its punctuation in words; with how its letters are written, `FooLowercase`; with a number made from the text.
    func alternatives(ofType text: String) -> [Identifier] {
        let kept = verbatim(text, .property).text
        let capitalized = kept.prefix(1).uppercased() + kept.dropFirst()
        let spelled = join(cased(spelledWords(text), isShouting: false))
        let name = type(text)
        return [
            identifier(capitalized), identifier(spelled), identifier(name.text + letterCase(text)),
            numbered(name, text),
        ]
    }

    /// A name with a number that is made from a text, for what nothing better tells apart: `Foo_5f3a9c`.
    func numbered(_ name: Identifier, _ text: String) -> Identifier {
        let hash = text.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }  // FNV-1a
        return identifier("\(name.text)_" + String(hash | 0x1000_0000, radix: 16))
    }

    private func letterCase(_ text: String) -> String {
        if text == text.lowercased() { return "Lowercase" }
        if text == text.uppercased() { return "Uppercase" }
        return text.first?.isLowercase == true ? "CamelCase" : "PascalCase"
    }

    /// The name of a type as that of a member: `OAuthScope` is `oauthScope`.
    func member(ofType type: Identifier, _ position: MemberPosition) -> Identifier { member(type.text, position) }

    /// The first word of a type's name, by which its file is called: `SSO` of `SSOTicket`.
    func firstWord(_ name: Identifier) -> String {
        guard let word = Words.split(name.text).first else { return name.text }
        return word.first?.isNumber == true ? "_" + word : word
    }

    /// An identifier from parts that are known to be made of letters, digits and `_` alone.
    private func identifier(_ text: String) -> Identifier {
        if let identifier = Identifier(text) { return identifier }
        return Identifier("_" + text) ?? Identifier.empty
    }
}

// MARK: Words

extension Naming {
    private func memberWords(_ text: String) -> [String] {
        guard let first = text.utf8.first else { return ["empty"] }
        var body = Substring(text)
        var words: [String] = []
        if first == UInt8(ascii: "+") || first == UInt8(ascii: "-"), let sign = body.first, sign == "+" || sign == "-",
            body.dropFirst().first?.isASCII == true, body.count > 1
        {
            words.append(sign == "+" ? "plus" : "minus")
            body = body.dropFirst()
            if let digit = Int(body), (0...9).contains(digit) { return words + [Naming.digits[digit]] }
        }
        let rest = Words.split(ascii(body, spellsMarks: true))
        words = words.isEmpty ? rest : words + rest
        return words.isEmpty ? spelledWords(text) : words
    }

    private func spelledWords(_ text: String) -> [String] {
        guard !text.isEmpty else { return ["empty"] }
        var spelled = ""
        for scalar in SpelledCharacters.composed(text).unicodeScalars {
            if isWordScalar(scalar) && scalar != "_" {
                spelled.unicodeScalars.append(scalar)
            } else if scalar.isASCII {
                spelled += " " + (SpelledCharacters.word(scalar) ?? "u" + String(scalar.value, radix: 16)) + " "
            } else {
                spelled += SpelledCharacters.transliteration(scalar)
            }
        }
        let words = Words.split(spelled)
        return words.isEmpty ? ["empty"] : words
    }

    /// The text in ASCII; `spellsMarks` writes the marks that carry meaning as words.
    private func ascii(_ text: some StringProtocol, spellsMarks: Bool) -> String {
        let isSpelled = text.utf8.contains { byte in
            byte >= 0x80 || spellsMarks && SpelledCharacters.isMeaningful(Unicode.Scalar(byte))
        }
        guard isSpelled else { return String(text) }
        var result = ""
        for scalar in SpelledCharacters.composed(text).unicodeScalars {
            if !scalar.isASCII {
                result += SpelledCharacters.transliteration(scalar)
            } else if spellsMarks, SpelledCharacters.isMeaningful(scalar), let word = SpelledCharacters.word(scalar) {
                result += " " + word + " "
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a || byte >= 0x30 && byte <= 0x39 || byte == 0x5f
    }

    private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        UInt8(exactly: scalar.value).map(isWordByte) ?? false
    }

    private static let digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
}

// MARK: Case

extension Naming {
    /// Whether a text is all capitals, so that they say nothing: `POST_LOGIN`.
    private func isShouting(_ words: [String]) -> Bool {
        words.allSatisfy { word in !word.utf8.contains { $0 >= 0x61 && $0 <= 0x7a } }
    }

    /// The words as they stand inside of a name: `ID`, `Trigger`; capitals of a mixed text are kept, as in `AWSConfig`.
    private func cased(_ words: [String], isShouting: Bool) -> [String] {
        words.map { word in
            let lower = word.lowercased()
            return acronyms.spelling(lower) ?? capitalized(isShouting ? lower : word)
        }
    }

    /// A word of ASCII with a capital at its beginning.
    private func capitalized(_ word: String) -> String {
        guard let first = word.utf8.first, first >= 0x61, first <= 0x7a else { return word }
        return String(Unicode.Scalar(first & 0xdf)) + Substring(word.utf8.dropFirst())
    }

    private func lowerCamel(_ words: [String]) -> String {
        let rest = cased(Array(words.dropFirst()), isShouting: isShouting(words))
        return join([words.first?.lowercased() ?? ""] + rest)
    }

    /// Joins words, with `_` where two digits would meet: `v1_0`.
    private func join(_ words: [String]) -> String {
        var name = ""
        for word in words {
            if Naming.isDigit(name.utf8.last), Naming.isDigit(word.utf8.first) { name += "_" }
            name += word
        }
        return name
    }

    private static func isDigit(_ byte: UInt8?) -> Bool { byte.map(CoreSchema.isDigit) ?? false }
}
