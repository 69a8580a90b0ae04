import FlyingSocks
import Foundation

/// Why ``MockServer`` cannot listen on its address, and what to do.
public struct ListeningFailure: Error, CustomStringConvertible {
    /// `the port 8080 is in use; take another one, or 0 for one that is free`
    public let description: String

    /// Says what an error of the system means for an address.
    init(_ error: SocketError, host: String, port: UInt16) {
        guard case .failed(let call, let number, let message) = error else {
            description = "\(error)"
            return
        }
        description =
            switch number {
            case _ where call.hasPrefix("inet_pton"):
                "'\(host)' is no address in digits, such as 127.0.0.1 or ::1; take one of these for this machine"
            case EADDRINUSE: "the port \(port) is in use; take another one, or 0 for one that is free"
            case EADDRNOTAVAIL: "this machine has no address \(host); take 127.0.0.1, or 0.0.0.0 for all that it has"
            case EACCES where port < 1_024:
                "the port \(port) is not for every user; take one above 1023, or 0 for one that is free"
            case EACCES: "this program may not listen on the port \(port); take another one, or 0 for one that is free"
            default: message
            }
    }
}
