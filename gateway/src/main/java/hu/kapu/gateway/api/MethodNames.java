package hu.kapu.gateway.api;

import hu.kapu.gateway.api.SignInMethods.Text;
import hu.kapu.gateway.calendar.Method;

/** The methods as citizens know them. */
final class MethodNames {
    private MethodNames() {}

    static Text of(Method method) {
        return switch (method) {
            case PASSWORD -> new Text("Ügyfélkapu", "Ügyfélkapu (password alone)");
            case TOTP -> new Text("Ügyfélkapu+", "Ügyfélkapu+");
            case EMAIL_CODE -> new Text("Ügyfélkapu+ e-mailes kóddal", "Ügyfélkapu+ with a code by e-mail");
            case DAP -> new Text("Digitális Állampolgár mobilalkalmazás (DÁP)", "Digitális Állampolgár app (DÁP)");
            case EID_CARD -> new Text("eSzemélyivel azonosítás", "Identification with the eID card");
            case TELEPHONE -> new Text("Telefonos azonosítás", "Identification by telephone");
            case PORTRAIT -> new Text("Arcképes azonosítás", "Identification by portrait");
        };
    }
}
