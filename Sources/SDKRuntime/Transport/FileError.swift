/// A file of this machine that could not be read or written.
public struct FileError: Error, Hashable, Sendable {
    /// What was tried.
    public enum Action: String, Hashable, Sendable {
        /// To open the file.
        case open
        /// To read from it.
        case read
        /// To write it.
        case write
    }

    /// What was tried.
    public let action: Action
    /// The file.
    public let path: String
    /// The number of the system's error, as `errno` has it.
    public let code: Int
    /// What the system says, in words.
    public let reason: String
}

extension FileError: CustomStringConvertible {
    /// `cannot open 'pictures/a.png': No such file or directory`
    public var description: String { "cannot \(action.rawValue) '\(path)': \(reason)" }
}
