import Testing

@testable import Generator

@Suite("Names of members")
struct MemberNamingTests {
    @Test(
        "a text becomes lower camel case",
        arguments: [
            ("id", "id"), ("trigger_id", "triggerID"), ("triggerId", "triggerID"), ("triggerID", "triggerID"),
            ("URL", "url"), ("callback_url", "callbackURL"), ("callback_urls", "callbackURLs"), ("userIDs", "userIDs"),
            ("user_ids", "userIDs"), ("user-agent", "userAgent"), ("X-RateLimit-Limit", "xRateLimitLimit"),
            ("created_at", "createdAt"), ("CreatedAt", "createdAt"), ("HTTPMethod", "httpMethod"),
            ("htmlURL", "htmlURL"), ("html_url", "htmlURL"), ("is_oauth2_client", "isOAuth2Client"),
            ("OAuthScope", "oauthScope"), ("sha256", "sha256"), ("file_sha256", "fileSHA256"),
            ("ipv6_address", "ipv6Address"),
            ("IPv4Address", "ipv4Address"), ("POST_LOGIN", "postLogin"), ("ASC", "asc"), ("post-login", "postLogin"),
            ("per_page", "perPage"), ("a.b", "aB"), ("_links", "links"), ("__typename", "typename"),
            ("filter[name]", "filterName"), ("expand[]", "expand"), ("application/json", "applicationJSON"),
            ("application/vnd.github+json", "applicationVndGithubPlusJSON"), ("already camelCase", "alreadyCamelCase"),
            ("JSONWebKey", "jsonWebKey"), ("userSSO", "userSSO"), ("v1.0", "v1_0"), ("schema", "schema"),
            ("description", "description"), ("hashValue", "hashValue"),
        ])
    func camelCase(text: String, name: String) { #expect(Naming().member(text, .property).text == name) }

    @Test(
        "what Swift cannot hold is spelled out",
        arguments: [
            ("+1", "plusOne"), ("-1", "minusOne"), ("-10", "minus10"), ("-created_at", "minusCreatedAt"),
            ("+created", "plusCreated"), ("@type", "atType"), ("$ref", "dollarRef"), ("C++", "cPlusPlus"),
            ("C#", "cHash"),
            ("a&b", "aAndB"), ("50%", "_50Percent"), ("*", "star"), (">=", "greaterEquals"), ("", "empty"),
            (" ", "space"),
            ("-", "dash"), ("...", "dotDotDot"), ("_", "underscore"), ("2fa", "_2fa"), ("2022-11-15", "_2022_11_15"),
            ("1", "_1"), ("1.5", "_1_5"), ("?", "question"),
        ])
    func punctuation(text: String, name: String) { #expect(Naming().member(text, .property).text == name) }

    @Test(
        "letters of other scripts are written in ASCII",
        arguments: [
            ("é", "e"), ("café", "cafe"), ("Größe", "grosse"), ("Ünïcode_näme", "unicodeName"), ("жук", "zheuka"),
            ("λ", "lamda"), ("名前", "u540dU524d"), ("°", "degreeSign"), ("👍", "thumbsUpSign"),
            // A letter and its mark as two characters, as some file systems and editors write them.
            ("Gro\u{308}ße", "grosse"), ("cafe\u{301}", "cafe"), ("x\u{301}y", "xy"), ("\u{301}", "empty"),
            ("\u{1112}\u{1161}\u{11AB}", "hangulSyllableHan"), ("\u{D55C}", "hangulSyllableHan"),
            ("\u{0B95}\u{0BC6}\u{0BBE}", "kaTamilVowelSignO"), ("\u{0B95}\u{0BCA}", "kaTamilVowelSignO"),
            ("\u{304B}\u{3099}", "ga"), ("\u{304C}", "ga"),
            ("\u{2126}", "ohmSign"),
        ])
    func unicode(text: String, name: String) { #expect(Naming().member(text, .property).text == name) }

    @Test(
        "text that tries to become code is a plain identifier",
        arguments: [
            "*/ import Foundation /*", "a\"; exit(1) //", "\\(exit(1))", "name\n#if os(Linux)", "`self`", "a\u{0}b",
            "\u{202e}x",
            "}\nfunc f() {", "\u{1F600}", "\t", "''", "\u{7f}", "ａ",
        ])
    func hostile(text: String) {
        for name in [
            Naming().member(text, .property), Naming().type(text), Naming().verbatim(text, .property),
            Naming().spelled(text),
        ] {
            #expect(Identifier.isValid(name.text))
        }
    }

    @Test(
        "a name that means something to Swift in its place has a suffix",
        arguments: [
            ("self", MemberPosition.property, "selfValue"), ("init", .enumMember, "initCase"),
            ("none", .enumMember, "noneCase"),
            ("none", .property, "none"), ("knownValues", .enumMember, "knownValuesCase"),
            ("unknown", .unionCase, "unknownCase"),
            ("unknown", .enumMember, "unknown"), ("client", .method, "clientOperation"),
            ("client", .accessor, "clientResource"),
            ("init", .method, "initOperation"), ("Type", .property, "type"), ("default", .enumMember, "default"),
        ])
    func reserved(text: String, position: MemberPosition, name: String) {
        #expect(Naming().member(text, position).text == name)
    }

    @Test("acronyms of the configuration are capitals")
    func configuredAcronyms() {
        #expect(Naming(acronyms: ["acme", "GitHub"]).member("my_acme_github_key", .property).text == "myACMEGitHubKey")
    }

    @Test("keywords are in backticks where they are declared, and as labels only when Swift needs it")
    func backticks() {
        let naming = Naming()
        #expect(naming.member("default", .property).source == "`default`")
        #expect(naming.member("await", .property).source == "`await`")
        #expect(naming.member("in", .argument).labelSource == "in")
        #expect(naming.member("inout", .argument).labelSource == "`inout`")
        #expect(naming.member("default", .enumMember).memberSource == "default")
        #expect(naming.member("name", .property).source == "name")
    }
}

@Suite("Names of types")
struct TypeNamingTests {
    @Test(
        "a component's name becomes upper camel case",
        arguments: [
            ("action_binding", "ActionBinding"), ("ActionTriggerTypeEnum", "ActionTriggerTypeEnum"),
            ("UserId", "UserID"),
            ("oauth_app", "OAuthApp"), ("OAuth2Client", "OAuth2Client"), ("SSOTicket", "SSOTicket"),
            ("AWSConfig", "AWSConfig"),
            ("POST_LOGIN", "PostLogin"), ("ABC", "ABC"), ("full-repository", "FullRepository"),
            ("v1.Pod", "V1Pod"), ("io.k8s.api.core.v1.Pod", "IOK8sAPICoreV1Pod"), ("Page<User>", "PageUser"),
            ("Foo+Bar", "FooBar"), ("3DSecure", "_3DSecure"), ("", "Empty"), ("+", "Plus"), ("größe", "Grosse"),
            ("apiKeys", "APIKeys"), ("ids", "IDs"), ("webhook_config_url", "WebhookConfigURL"),
        ])
    func upperCamelCase(text: String, name: String) { #expect(Naming().type(text).text == name) }

    @Test("a type below another begins with its name as it is")
    func nested() throws {
        let naming = Naming()
        let parent = try #require(Identifier("Oauthish2"))
        #expect(naming.type(parent, "trigger_meta").text == "Oauthish2TriggerMeta")
        #expect(naming.type(parent, "2fa").text == "Oauthish2_2fa")
    }

    @Test(
        "a file is called by the first word",
        arguments: [
            ("ActionBinding", "Action"), ("SSOTicket", "SSO"), ("OAuthScope", "OAuth"), ("Action", "Action"),
            ("_3DSecure", "_3D"),
        ])
    func firstWord(type: String, word: String) throws {
        #expect(Naming().firstWord(try #require(Identifier(type))) == word)
    }
}
