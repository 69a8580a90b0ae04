// Generated code names `HTTPRequest.Method` and users read `HTTPFields`; neither should need an import of its own.
@_exported import HTTPTypes
