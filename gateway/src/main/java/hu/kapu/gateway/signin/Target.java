package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Surface;
import org.jspecify.annotations.Nullable;

/** Where a citizen goes when the sign-in is complete. */
public sealed interface Target {

    /**
     * A portal that sent the citizen here.
     *
     * @param minimumLevel the level asked for, or null when the portal takes any that the calendar allows
     * @param redirectOrigin scheme, host and port of the redirect address, for the page's {@code form-action}
     * @param oidcRequest the portal's request, kept unread for whoever answers it
     * @param loginHint who the portal thinks is coming, or null; only ever shown in the field of the user name
     */
    record Portal(
            String portalId,
            String nameHu,
            String nameEn,
            @Nullable String logo,
            @Nullable Level minimumLevel,
            String redirectOrigin,
            String oidcRequest,
            @Nullable String loginHint)
            implements Target {
        public String name(String language) {
            return language.equals("en") ? nameEn : nameHu;
        }
    }

    /** The account site of the gateway itself. */
    record Account() implements Target {}

    /** The registrar's door, for officials. */
    record Registrar() implements Target {}

    /** What the field of the user name holds before the citizen has typed. */
    default String expectedUserName() {
        return switch (this) {
            case Portal portal -> portal.loginHint() == null ? "" : portal.loginHint();
            case Account ignored -> "";
            case Registrar ignored -> "";
        };
    }

    default Surface surface() {
        return switch (this) {
            case Portal ignored -> Surface.PORTAL;
            case Account ignored -> Surface.ACCOUNT;
            case Registrar ignored -> Surface.REGISTRAR;
        };
    }

    default @Nullable String portal() {
        return switch (this) {
            case Portal portal -> portal.portalId();
            case Account ignored -> null;
            case Registrar ignored -> null;
        };
    }
}
