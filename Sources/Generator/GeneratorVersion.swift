/// Which generator this is.
public enum GeneratorVersion {
    /// What `sdkgen --version` prints. There is no release yet; which runtime its code compiles against is what matters.
    public static let text =
        "sdkgen, not released yet; generates code for GeneratedInterface.\(RuntimeNames.interfaceVersion) of SDKRuntime"
}
