import Generator
import MockServer
import SDKRuntime

/// Whether a scalar is of its format: whether the Swift type that the generated SDK has for it takes the value.
enum FormatCheck {
    /// Compares a value that is a string or number already with the format of its schema.
    static func fits(_ value: Node, _ shape: Shape) -> Bool {
        guard let type = type(of: shape) else { return true }
        let bytes = NodeJSON.write(value)
        return switch type {
        case .int, .int64: (try? JSON.decode(Int.self, from: bytes)) != nil
        case .int32: (try? JSON.decode(Int32.self, from: bytes)) != nil
        case .uint32: (try? JSON.decode(UInt32.self, from: bytes)) != nil
        case .uint64: (try? JSON.decode(UInt64.self, from: bytes)) != nil
        case .double: (try? JSON.decode(Double.self, from: bytes)) != nil
        case .float: (try? JSON.decode(Float.self, from: bytes)) != nil
        case .date: (try? JSON.decode(Date.self, from: bytes)) != nil
        case .calendarDate: (try? JSON.decode(CalendarDate.self, from: bytes)) != nil
        case .base64Data: (try? JSON.decode(Base64Data.self, from: bytes)) != nil
        case .string, .bool, .uuid, .url, .jsonValue, .bytes, .filePart: true
        }
    }

    private static func type(of shape: Shape) -> RuntimeType? {
        switch shape {
        case .integer(let format): Formats.integer(format, [:])
        case .number(let format): Formats.number(format, [:])
        case .string(let format): Formats.string(format, [:])
        default: nil
        }
    }
}
