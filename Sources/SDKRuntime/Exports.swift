// Generated code imports this module and nothing else, so the few Foundation types that stand in models come with it.
// FoundationEssentials carries no ICU data; where it does not exist, Foundation does.

#if canImport(FoundationEssentials)
    @_exported import struct FoundationEssentials.Data
    @_exported import struct FoundationEssentials.Date
    @_exported import struct FoundationEssentials.URL
    @_exported import struct FoundationEssentials.UUID
#else
    @_exported import struct Foundation.Data
    @_exported import struct Foundation.Date
    @_exported import struct Foundation.URL
    @_exported import struct Foundation.UUID
#endif
