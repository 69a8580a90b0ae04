// `import Auth0` is enough: the generated module comes with what is Auth0's own.
@_exported import Auth0Management
