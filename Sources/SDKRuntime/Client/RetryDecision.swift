/// Whether a failed attempt is followed by another, and after which time.
struct RetryDecision: Sendable {
    let policy: RetryPolicy
    let maximumRetries: Int
    /// Whether carrying the request out twice is the same as once, by its method or the caller's word.
    let isRepeatable: Bool

    /// - Parameters:
    ///   - outcome: What the attempt brought.
    ///   - retries: How many retries there have been.
    ///   - date: The date of today.
    /// - Returns: The time to wait; `nil` to give up.
    func delay(after outcome: AttemptOutcome, retries: Int, at date: Date) -> Duration? {
        guard retries < maximumRetries else { return nil }
        switch outcome {
        case .response(let response, _):
            guard policy.statuses.contains(response.status.code) else { return nil }
            let limit = RateLimit(response.headerFields, at: date)
            guard isRepeatable || Self.hadNoEffect(response.status.code, limit) else { return nil }
            return wait(limit, status: response.status.code, retries: retries, at: date)
        case .failure(let error):
            guard let kind = (error as? TransportError)?.kind else { return nil }
            switch kind {
            case .cannotConnect: return backoff(retries)
            case .connectionLost, .timedOut: return isRepeatable ? backoff(retries) : nil
            case .tls, .invalidResponse, .unknownEncoding, .responseTooLarge, .unavailable, .other: return nil
            }
        }
    }

    /// Whether the service says that it has not even begun: 429 (RFC 6585 §4), or 503 with a time to come back at.
    private static func hadNoEffect(_ status: Int, _ limit: RateLimit?) -> Bool {
        status == 429 || (status == 503 && limit?.retryAfter != nil)
    }

    private func wait(_ limit: RateLimit?, status: Int, retries: Int, at date: Date) -> Duration {
        if let retryAfter = limit?.retryAfter { return capped(retryAfter) }
        if status == 429, let reset = limit?.timeUntilReset(from: date) {
            // A little later than the others who wait for the same moment.
            return capped(reset * (1 + 0.1 * policy.random()))
        }
        return backoff(retries)
    }

    /// Full jitter: everything from zero to the bound is as likely.
    private func backoff(_ retries: Int) -> Duration {
        let bound = policy.initialDelay.asTimeout * Double(1 << min(retries, 30))
        return capped(bound) * policy.random()
    }

    private func capped(_ delay: Duration) -> Duration {
        min(max(delay, .zero), max(policy.maximumDelay, .zero))
    }
}

/// What one attempt brought: a response of whatever status, or an error.
enum AttemptOutcome {
    case response(HTTPResponse, body: HTTPBody)
    case failure(any Error)
}

extension HTTPRequest.Method {
    /// Whether carrying a request of this method out twice is the same as once (RFC 9110 §9.2.2).
    var isIdempotent: Bool {
        switch rawValue {
        case "GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "QUERY": true
        default: false
        }
    }
}
