/// Documentation and access are taken from what a schema refers to where it says nothing itself.
extension GraphBuilder {
    mutating func inheritAnnotations() {
        var isDone = [Bool](repeating: false, count: schemas.count)
        for start in schemas.indices {
            // The end of a chain of references first, so that each takes what it needs from the next alone.
            var chain: [Int] = []
            var index = start
            while !isDone[index], case .same(let next) = schemas[index].shape {
                isDone[index] = true
                chain.append(index)
                index = Int(next.index)
            }
            for index in chain.reversed() { inherit(index) }
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

    private mutating func inherit(_ index: Int) {
        guard case .same(let next) = schemas[index].shape else { return }
        if schemas[index].description == nil { schemas[index].description = self[next].description }
        if schemas[index].title == nil { schemas[index].title = self[next].title }
        if accesses[Int(next.index)].isReadOnly { accesses[index].isReadOnly = true }
        if accesses[Int(next.index)].isWriteOnly { accesses[index].isWriteOnly = true }
    }
}
