import Dispatch
import Foundation
import Testing

@testable import SDKRuntime

@Suite struct DescriptorRegistryTests {
    /// A type has one descriptor, though several threads find none and make one each.
    @Test func oneForEachType() {
        let found = Locked<[ObjectIdentifier]>([])
        DispatchQueue.concurrentPerform(iterations: 2) { _ in
            let descriptor: ValueDescriptor = Awaited.descriptor
            found.withLock { $0.append(ObjectIdentifier(descriptor)) }
        }
        #expect(Awaited.made.withLock { $0 } == 2)
        #expect(found.withLock { $0 } == Array(repeating: ObjectIdentifier(Awaited.descriptor), count: 2))
    }

    /// Types that share a chain do not answer for each other.
    @Test func eachTypeItsOwn() {
        let types: [any SchemaValue.Type] = arrays(of: [UInt16].self, depth: 1_000)
        let descriptors: [ValueDescriptor] = types.map { $0.descriptor }
        #expect(Set(descriptors.map { ObjectIdentifier($0) }).count == types.count)
        #expect(zip(types, descriptors).allSatisfy { $0.descriptor === $1 })
    }

    private func arrays<V: SchemaValue>(of type: V.Type, depth: Int) -> [any SchemaValue.Type] {
        depth == 0 ? [] : [type] + arrays(of: [V].self, depth: depth - 1)
    }
}

/// Its schema is given out when it has been asked for twice.
private struct Awaited: ScalarValue {
    static let made = Locked(0)

    static var schema: Schema {
        made.withLock { $0 += 1 }
        let end = ContinuousClock.now + .seconds(10)
        while made.withLock({ $0 }) < 2, ContinuousClock.now < end { Thread.sleep(forTimeInterval: 0.001) }
        return Schema(ScalarDescriptor<Awaited>(kind: .other))
    }

    static func read(from input: inout JSONInput) throws(DecodingFailure) -> Awaited { Awaited() }
    func write(to output: inout JSONOutput) throws(EncodingFailure) { output.writeNull() }
}
