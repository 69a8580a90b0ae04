/// What many descriptions say of a response because the standard wants a text: the phrase that its status has in HTTP
/// (RFC 9110 §15), or that it is a response. A reader learns nothing from it.
enum ReasonPhrase {
    /// Whether a text is such a phrase and nothing else.
    static func isAll(of text: String) -> Bool {
        guard text.utf8.count <= 40 else { return false }
        return phrases.contains(text.lowercased().filter { $0.isASCII && $0.isLetter || $0 == " " })
    }

    private static let phrases: Set<String> = [
        "ok", "okay", "created", "accepted", "nonauthoritative information", "no content", "reset content",
        "partial content", "multistatus", "already reported", "found", "see other", "not modified",
        "moved permanently", "temporary redirect", "permanent redirect",
        "success", "successful", "success response", "successful response", "a successful response",
        "successful operation", "successful request", "operation successful", "request successful",
        "response", "the response", "default response", "default", "description", "result", "none",
    ]
}
