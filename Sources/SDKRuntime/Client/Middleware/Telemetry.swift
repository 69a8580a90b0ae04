#if Metrics || Tracing
    extension HTTPRequest {
        /// The host, without its port.
        var serverAddress: String {
            guard let authority else { return "" }
            if authority.first == "[" { return String(authority.dropFirst().prefix { $0 != "]" }) }
            return String(authority.prefix { $0 != ":" })
        }

        /// The port, when it is given.
        var serverPort: Int? {
            guard let authority, let colon = authority.lastIndex(of: ":") else { return nil }
            return Int(authority[authority.index(after: colon)...])
        }
    }

    extension Error {
        /// What OpenTelemetry calls `error.type`: of few values.
        var telemetryType: String {
            if let error = self as? TransportError { return "\(error.kind)" }
            return "\(type(of: self))"
        }
    }
#endif
