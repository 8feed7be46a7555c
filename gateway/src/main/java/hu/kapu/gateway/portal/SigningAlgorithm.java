package hu.kapu.gateway.portal;

/** How a portal wants what it gets signed (RFC 7518, section 3.1). */
public enum SigningAlgorithm {
    /** The default: every OpenID Connect client must understand it. */
    RS256,
    /** Smaller signatures, for portals that ask for it. */
    ES256
}
