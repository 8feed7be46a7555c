package hu.kapu.gateway.oidc.authorization;

/** How a portal wants the citizen to be asked (OpenID Connect Core 1.0, section 3.1.2.1). */
enum Prompt {
    /** Nothing was said: whatever session is there may be used. */
    AS_NEEDED,
    /** Never show a page. */
    NONE,
    /** Sign in anew; choosing another account is the same here, the page asks for the user name. */
    ANEW
}
