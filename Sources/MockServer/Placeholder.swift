// the mock server
