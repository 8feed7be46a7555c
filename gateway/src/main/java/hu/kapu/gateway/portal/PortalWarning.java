package hu.kapu.gateway.portal;

import java.util.List;

/** What an operator should know of a portal whose document is right and in force. */
public enum PortalWarning {
    /** See ADR 0112. */
    PKCE_NOT_REQUIRED(
            "pkce-not-required",
            "Requests without PKCE are accepted: the portal has to bind each code to the browser it comes with.");

    private final String code;
    private final String sentence;

    PortalWarning(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public static List<PortalWarning> of(Portal portal) {
        return portal.demands().pkce() ? List.of() : List.of(PKCE_NOT_REQUIRED);
    }

    /** In kebab-case, for machines. */
    public String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }
}
