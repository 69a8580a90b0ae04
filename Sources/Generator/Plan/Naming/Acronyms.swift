/// Words that are written in one fixed way wherever a word may begin with a capital: `triggerID`, `OAuthScope`.
struct Acronyms: Sendable {
    /// Spelling by the word in lower case.
    private var spellings: [String: String]
    /// The bytes of the longest of them: most words of a description are longer, and need no look at the list.
    private let longest: Int

    /// The built-in list and the configuration's.
    init(_ more: [String] = []) {
        spellings = Acronyms.standard
        for word in more { spellings[word.lowercased()] = word == word.lowercased() ? word.uppercased() : word }
        longest = spellings.keys.reduce(0) { max($0, $1.utf8.count) }
    }

    /// How a word is spelled, when it is an acronym, its plural, or one with digits after it; `word` is in lower case.
    func spelling(_ word: String) -> String? {
        let digits = word.utf8.reversed().prefix { $0 >= 0x30 && $0 <= 0x39 }.count
        guard word.utf8.count - max(digits, 1) <= longest else { return nil }
        if let spelling = spellings[word] { return spelling }
        if word.hasSuffix("s"), let singular = spellings[String(word.dropLast())] { return singular + "s" }
        guard digits > 0, let stem = spellings[String(word.dropLast(digits))] else { return nil }
        return stem + word.suffix(digits)
    }

    private static let standard: [String: String] = {
        var spellings: [String: String] = ["oauth": "OAuth", "ipv4": "IPv4", "ipv6": "IPv6"]
        for word in list.split(whereSeparator: \.isWhitespace) { spellings[String(word)] = word.uppercased() }
        return spellings
    }()

    private static let list = """
        aaguid ach acl acr aes ai amr api apk apns arn ascii ast aws bic cdn cidr cli cname cors cpu crl csp csr css csv
        cve cvss cwe db dkim dmarc dns dpop ecdsa eddsa epss faq fcm ftp gcm gcp ghsa gif gid gpu grpc guid hipaa hmac
        hotp hsm html http https iam iban id idp imap io ios ip isbn iso jar jpeg jpg json jsonp jwe jwk jwks jws jwt
        kms kyc lan ldap mfa mime mtls nat nfs oidc os otp par pdf pem pgp pkce png qr ram rfc rpc rsa saml sarif sbom
        scim sdk sepa ses sftp sha sla smtp sms spdx spf sql sqs sse ssh ssl sso svg tcp tls totp ttl udp ui uid uri url
        utc utf uuid ux vat vm vpc vpn waf wan www xml xss yaml
        """
}
