/// What the proxy does to an exchange that it does not pass on as it is.
enum Fault: CaseIterable {
    /// The connection is reset, before the service has seen the request.
    case resetBefore
    /// The connection is reset, after the service has carried the request out.
    case resetAfter
    /// The answer comes late.
    case delay
    /// The answer does not come in the time of an attempt.
    case stall
    /// The connection ends in the middle of the answer.
    case truncation
    /// 429, without the service.
    case refusal
    /// 503 with `Retry-After`, without the service.
    case unavailable
    /// 500, after the service has carried the request out.
    case failure
    /// 502, after the service has carried the request out.
    case badGateway
    /// Something that is not HTTP.
    case garbage

    /// One for three exchanges of ten. Stalls, which take the time of an attempt, are one of a hundred faults.
    static func random() -> Fault? {
        guard Double.random(in: 0..<1) < 0.3 else { return nil }
        if Int.random(in: 0..<100) == 0 { return .stall }
        return allCases.filter { $0 != .stall }.randomElement()
    }
}
