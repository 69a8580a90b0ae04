import Synchronization

/// An object that is made when it is first asked for, and then kept for ever. Of those that several threads make at once,
/// one is kept.
///
/// It needs no lock once its object is made, where the system has that. Unchecked because which of the two classes the
/// storage is follows from the system, in one place.
final class LazyReference<Object: AnyObject & Sendable>: @unchecked Sendable {
    private let storage: AnyObject
    private let make: @Sendable () -> Object

    /// - Parameter make: Makes the object; called by several threads at once it may run for each.
    init(_ make: @escaping @Sendable () -> Object) {
        self.make = make
        if #available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *) {
            storage = AtomicPlace()
        } else {
            storage = LockedPlace()
        }
    }

    @inline(__always)
    var object: Object { made ?? keep(make()) }

    @inline(__always)
    private var made: Object? {
        let place: UnsafeRawPointer? =
            if #available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *) {
                unsafeDowncast(storage, to: AtomicPlace.self).place.load(ordering: .acquiring)
            } else {
                unsafeDowncast(storage, to: LockedPlace.self).load()
            }
        return place.map { Unmanaged<Object>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Keeps an object, unless there is one.
    ///
    /// - Returns: The one that is kept.
    @inline(never)
    private func keep(_ other: Object) -> Object {
        let place = UnsafeRawPointer(Unmanaged.passRetained(other).toOpaque())
        let isKept =
            if #available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *) {
                unsafeDowncast(storage, to: AtomicPlace.self).place
                    .compareExchange(expected: nil, desired: place, ordering: .acquiringAndReleasing).exchanged
            } else {
                unsafeDowncast(storage, to: LockedPlace.self).store(place)
            }
        if !isKept { Unmanaged.passUnretained(other).release() }
        return made ?? other
    }
}

@available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
private final class AtomicPlace {
    let place = Atomic<UnsafeRawPointer?>(nil)
}

private final class LockedPlace {
    private let place = Locked<Int>(0)

    func load() -> UnsafeRawPointer? { UnsafeRawPointer(bitPattern: place.withLock { $0 }) }

    /// - Returns: Whether there was none.
    func store(_ other: UnsafeRawPointer) -> Bool {
        let other = Int(bitPattern: other)
        return place.withLock { place in
            guard place == 0 else { return false }
            place = other
            return true
        }
    }
}
