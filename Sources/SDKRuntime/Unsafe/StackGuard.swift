#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// Whether the thread's stack has room for one more value inside those that are read, written, printed or checked.
///
/// A limit of depth alone does not bound it: how much a level takes depends on the build, and how much there is on the
/// thread. Secondary threads have 512 KB on Apple's systems, 8 MB with glibc, 1 MB on Android and 128 KB with musl.
enum StackGuard {
    /// What is left for all that is called from the deepest level. That takes up to 18 KB, and 42 KB where a model is met
    /// for the first time, whose types are looked up. A stack of 64 KB cannot spare as much: it reads what is not deep.
    static func reserve(ofStack size: UInt) -> UInt { min(size / 8 * 3, greatestReserve) }

    private static let greatestReserve: UInt = 64 << 10

    /// What a level of a ``JSONValue`` takes when it is compared, which takes more than to write, hash or destroy it:
    /// 496 bytes, and 1,312 in builds that are not optimized.
    static var bytesPerLevelOfAny: UInt { _isDebugAssertConfiguration() ? 1_536 : 640 }

    static func hasRoom() -> Bool {
        var floor = UInt.max
        return hasRoom(above: &floor)
    }

    /// Whether the stack has room for `bytes` down to its floor.
    ///
    /// - Parameter known: The floor, or the highest address before it has been asked for. It remains so where positions do
    ///   not lie on the stack: whoever compares them with it asks here each time.
    @inline(never)
    static func hasRoom(for bytes: UInt = 0, above known: inout UInt) -> Bool {
        let floor = known == .max ? self.floor() : known
        let place = place(floor)
        if position() &- place &+ greatestReserve < 2 * greatestReserve { known = floor }
        // A place outside of the thread's stack, on one that the program has made for itself, wraps around.
        return place &- (floor &- greatestReserve) > greatestReserve + bytes
    }

    /// An address in the frame of the caller, or near it. The address sanitizer keeps frames elsewhere.
    @inline(__always)
    static func position() -> UInt {
        var local: UInt8 = 0
        // Nothing is written to it, so that its frame needs no guard word.
        return _withUnprotectedUnsafeMutablePointer(to: &local) { UInt(bitPattern: $0) }
    }

    /// An address of the stack in every build: of a variable whose size no compiler knows, which is kept nowhere else.
    @inline(never)
    private static func place(_ any: UInt) -> UInt {
        withUnsafeTemporaryAllocation(byteCount: Int(any & 1) + 1, alignment: 1) { UInt(bitPattern: $0.baseAddress) }
    }

    /// The address above which values are read and written; what is below is left for all that they call. To compare
    /// with it costs next to nothing.
    private static func floor() -> UInt { knownFloor() ?? findFloor() }

    /// Where each thread keeps its answer: to ask can take as long as decoding a small document. `nil` where all keys of
    /// the process are taken.
    private static let floorOfThread: pthread_key_t? = {
        var key = pthread_key_t()
        return pthread_key_create(&key, nil) == 0 ? key : nil
    }()

    @inline(__always)
    private static func knownFloor() -> UInt? {
        floorOfThread.flatMap { pthread_getspecific($0) }.map { UInt(bitPattern: $0) }
    }

    @inline(never)
    private static func findFloor() -> UInt {
        guard let stack = stackOfThread() else { return likelyFloor() }
        let floor = stack.bottom &+ reserve(ofStack: stack.size)
        if let floorOfThread { pthread_setspecific(floorOfThread, UnsafeRawPointer(bitPattern: floor)) }
        return floor
    }

    /// For a thread that cannot be asked, as the first one where `/proc` is not mounted: as if half of a new thread's
    /// stack were left. Not kept for the thread: it is another one at another place of the stack.
    private static func likelyFloor() -> UInt {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        var size = 0
        pthread_attr_getstacksize(&attributes, &size)
        let left = max(UInt(size) / 2, greatestReserve)
        return place(left) &- left &+ reserve(ofStack: left)
    }

    /// The lowest address of the thread's stack, and the size of the stack; `nil` where nobody tells.
    #if canImport(Darwin)
        static func stackOfThread() -> (bottom: UInt, size: UInt)? {
            let thread = pthread_self()
            let size = UInt(pthread_get_stacksize_np(thread))
            return (UInt(bitPattern: pthread_get_stackaddr_np(thread)) &- size, size)
        }
    #else
        static func stackOfThread() -> (bottom: UInt, size: UInt)? {
            var attributes = pthread_attr_t()
            guard attributesOfThread(pthread_self(), &attributes) == 0 else { return nil }
            defer { pthread_attr_destroy(&attributes) }
            var start: UnsafeMutableRawPointer?
            var size = 0
            guard pthread_attr_getstack(&attributes, &start, &size) == 0, let start else { return nil }
            let lowest = UInt(bitPattern: start)
            #if canImport(Musl)
                // Of the first thread's stack it tells what is in use: the kernel lets it grow up to a limit.
                if threadID() == getpid() {
                    let greatest = greatestSizeOfFirstStack()
                    return (lowest &+ UInt(size) &- greatest, greatest)
                }
            #endif
            return (lowest, UInt(size))
        }
    #endif

    #if canImport(Musl)
        private static func greatestSizeOfFirstStack() -> UInt {
            var limit = rlimit()
            guard getrlimit(RLIMIT_STACK, &limit) == 0 else { return 1 << 20 }
            // Where the limit is larger, or there is none, Linux keeps this much free in any case; arguments and
            // environment lie above what is used and take up to a quarter of it, as execve(2) says.
            return UInt(min(limit.rlim_cur, 64 << 20)) / 4 * 3
        }
    #endif
}

#if !canImport(Darwin)
    /// `pthread_getattr_np`, which the headers of the C libraries show to GNU sources only. Linked and not looked up:
    /// a static program has no `dlsym` that finds something.
    @_silgen_name("pthread_getattr_np")
    private func attributesOfThread(_ thread: pthread_t, _ attributes: UnsafeMutablePointer<pthread_attr_t>) -> CInt
#endif

#if canImport(Musl)
    /// `gettid`, which the headers show to GNU sources only.
    @_silgen_name("gettid")
    private func threadID() -> pid_t
#endif
