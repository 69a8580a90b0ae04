/// Documentation and access are taken from what a schema refers to where it says nothing itself.
extension GraphBuilder {
    mutating func inheritAnnotations() {
        for index in schemas.indices {
            guard case .same(let next) = schemas[index].shape else { continue }
            var target: SchemaID? = next
            var steps = 0
            while let id = target, steps < schemas.count {
                if schemas[index].description == nil { schemas[index].description = self[id].description }
                if schemas[index].title == nil { schemas[index].title = self[id].title }
                if accesses[Int(id.index)].isReadOnly { accesses[index].isReadOnly = true }
                if accesses[Int(id.index)].isWriteOnly { accesses[index].isWriteOnly = true }
                if case .same(let next) = self[id].shape { target = next } else { target = nil }
                steps += 1
            }
        }
        for index in schemas.indices {
            guard case .object(var object) = schemas[index].shape else { continue }
            for number in object.properties.indices {
                let access = accesses[Int(object.properties[number].schema.index)]
                if access.isReadOnly { object.properties[number].isReadOnly = true }
                if access.isWriteOnly { object.properties[number].isWriteOnly = true }
            }
            schemas[index].shape = .object(object)
        }
    }
}
