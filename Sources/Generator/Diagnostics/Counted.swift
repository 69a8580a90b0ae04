/// Numbers as people read them.
package enum Counted {
    /// `2,698`
    package static func text(_ number: Int) -> String {
        var digits = Array(String(number))
        var position = digits.count - 3
        while position > 0 {
            digits.insert(",", at: position)
            position -= 3
        }
        return String(digits)
    }

    /// `1 file`, `2,698 files`, `2 bodies`
    ///
    /// - Parameter plural: What the noun is of several, where that is not an `s` more.
    package static func text(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
        "\(text(number)) \(number == 1 ? noun : plural ?? noun + "s")"
    }
}
