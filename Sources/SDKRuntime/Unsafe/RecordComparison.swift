extension RecordTable {
    func areEqual(_ first: UnsafeRawPointer, _ second: UnsafeRawPointer) -> Bool {
        for index in 0..<count {
            let offset = slots[index].offset
            if !slots[index].whole.areEqual(first + offset, second + offset) { return false }
        }
        return true
    }

    func hash(_ record: UnsafeRawPointer, into hasher: inout Hasher) {
        for index in 0..<count { slots[index].whole.hash(record + slots[index].offset, into: &hasher) }
    }

    /// `Action(id: "a", name: "b")`: names of the wire, absent properties left out, secrets redacted: what
    /// the description says is secret, and what its name says is.
    func describe(_ record: UnsafeRawPointer, into text: inout String) {
        text += modelName + "("
        var isFirst = true
        for index in 0..<count where !slots[index].isAbsent(record + slots[index].offset) {
            if !isFirst { text += ", " }
            isFirst = false
            text += index == additional ? "additional" : names.strings[index]
            text += ": "
            if slots[index].isSecret || index != additional && SecretNames.contains(names.strings[index]) {
                text += "<redacted>"
            } else {
                slots[index].whole.describe(record + slots[index].offset, into: &text)
            }
        }
        text += ")"
    }
}
