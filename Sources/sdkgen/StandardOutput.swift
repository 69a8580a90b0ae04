import Foundation

/// The stream that results go to.
enum StandardOutput {
    /// Writes a line at once, which `print` does only on a terminal.
    static func writeLine(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
}
