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
    /// What is left for all that is called from the deepest level.
    static let reserve: UInt = 64 << 10

    /// What a level of a ``JSONValue`` takes when it is compared, which takes more than to write, hash or destroy it:
    /// 496 bytes, and 1,312 in builds that are not optimized.
    static var bytesPerLevelOfAny: UInt { _isDebugAssertConfiguration() ? 1_536 : 640 }

    @inline(never)
    static func hasRoom() -> Bool { hasRoom(for: 0, above: floor()) }

    /// Whether the stack has room for `bytes` down to its floor.
    @inline(__always)
    static func hasRoom(for bytes: UInt, above floor: UInt) -> Bool {
        // A place outside the stack, as the address sanitizer uses, wraps around.
        position() &- (floor &- reserve) > reserve + bytes
    }

    /// The address above which values are read and written; what is below is left for all that they call. To compare
    /// with it costs next to nothing.
    static func floor() -> UInt { bottom() &+ reserve }

    /// An address in the frame of the caller, or near it.
    @inline(__always)
    static func position() -> UInt {
        var local: UInt8 = 0
        // Nothing is written to it, so that its frame needs no guard word.
        return _withUnprotectedUnsafeMutablePointer(to: &local) { UInt(bitPattern: $0) }
    }

    private static func bottom() -> UInt { knownBottom() ?? findBottom() }

    /// Where each thread keeps its answer: to ask can take as long as decoding a small document. `nil` where all keys of
    /// the process are taken.
    private static let bottomOfThread: pthread_key_t? = {
        var key = pthread_key_t()
        return pthread_key_create(&key, nil) == 0 ? key : nil
    }()

    @inline(__always)
    private static func knownBottom() -> UInt? {
        bottomOfThread.flatMap { pthread_getspecific($0) }.map { UInt(bitPattern: $0) }
    }

    @inline(never)
    private static func findBottom() -> UInt {
        guard let bottom = lowestAddress() else { return likelyBottom() }
        if let bottomOfThread { pthread_setspecific(bottomOfThread, UnsafeRawPointer(bitPattern: bottom)) }
        return bottom
    }

    /// For a thread that cannot be asked, as the first one where `/proc` is not mounted: as if half of a new thread's
    /// stack were left. Not kept for the thread: it is another one at another place of the stack.
    private static func likelyBottom() -> UInt {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        var size = 0
        pthread_attr_getstacksize(&attributes, &size)
        return position() &- max(UInt(size) / 2, reserve + reserve / 2)
    }

    #if canImport(Darwin)
        private static func lowestAddress() -> UInt? {
            let thread = pthread_self()
            return UInt(bitPattern: pthread_get_stackaddr_np(thread)) &- UInt(pthread_get_stacksize_np(thread))
        }
    #else
        private static func lowestAddress() -> UInt? {
            var attributes = pthread_attr_t()
            guard attributesOfThread(pthread_self(), &attributes) == 0 else { return nil }
            defer { pthread_attr_destroy(&attributes) }
            var start: UnsafeMutableRawPointer?
            var size = 0
            guard pthread_attr_getstack(&attributes, &start, &size) == 0, let start else { return nil }
            let lowest = UInt(bitPattern: start)
            #if canImport(Musl)
                // Of the first thread's stack it tells what is in use: the kernel lets it grow up to a limit.
                if threadID() == getpid() { return lowest &+ UInt(size) &- greatestSizeOfFirstStack() }
            #endif
            return lowest
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
