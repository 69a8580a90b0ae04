extension StringProtocol where SubSequence == Substring {
    /// Without the white space that may stand around the values of header fields (RFC 9110 §5.6.3).
    var withoutOptionalWhitespace: Substring {
        func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }
        var rest: Substring = drop(while: isBlank)
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return rest
    }
}
