/// A file as it will be written: the result of the render stage.
public struct RenderedFile: Hashable, Sendable {
    /// The path below the output folder, with `/`: `Models/Action.swift`.
    public var path: String
    /// The whole text, with a newline at its end.
    public var text: String

    /// Makes a file.
    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}
