extension Identifier {
    var source: String {
        ["default", "class", "self", "init", "Type", "in", "for", "func", "protocol"].contains(text)
            ? "`\(text)`" : text
    }
}
