/// The stored properties of a struct as the compiler describes them for reflection: what `Mirror` goes by, without a value.
///
/// The functions are those of the Swift runtime that `Mirror` calls, in its ABI since Swift 5.
enum StoredProperties {
    struct Property {
        let name: String
        let type: Any.Type
        let offset: Int
    }

    /// The stored properties of `type`, in order.
    static func of(_ type: Any.Type) -> [Property] {
        (0..<count(type)).map { index in
            var metadata = Metadata()
            let child = childType(type, index: index, metadata: &metadata)
            let name = metadata.name.map { String(cString: $0) } ?? ""
            metadata.free?(metadata.name)
            return Property(name: name, type: child, offset: childOffset(type, index: index))
        }
    }

    static func isStruct(_ type: Any.Type) -> Bool {
        let structKind = 0x200
        return EnumWitnesses.metadata(of: type).load(as: Int.self) == structKind
    }

    /// The runtime's record of a property: `_FieldReflectionMetadata` of the standard library.
    private struct Metadata {
        var name: UnsafePointer<CChar>?
        var free: (@convention(c) (UnsafePointer<CChar>?) -> Void)?
        var isStrong = false
        var isVar = false
    }

    @_silgen_name("swift_reflectionMirror_recursiveCount")
    private static func count(_ type: Any.Type) -> Int

    @_silgen_name("swift_reflectionMirror_recursiveChildMetadata")
    private static func childType(
        _ type: Any.Type, index: Int, metadata: UnsafeMutablePointer<Metadata>
    ) -> Any.Type

    @_silgen_name("swift_reflectionMirror_recursiveChildOffset")
    private static func childOffset(_ type: Any.Type, index: Int) -> Int
}
