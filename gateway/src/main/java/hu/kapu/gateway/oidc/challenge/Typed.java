package hu.kapu.gateway.oidc.challenge;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.signin.Credentials;
import java.util.Optional;

/**
 * What the citizen typed into the portal's own app, as far as this request brings it.
 *
 * @param method of signing in that was chosen
 * @param code of the authenticator app or of the mail
 * @param anotherMailAfter the number of the mail after which another one is wished for
 * @param deviceToken by which an earlier sign-in of this app made the device known
 */
record Typed(
        Optional<Method> method,
        Optional<String> userName,
        Optional<String> password,
        Optional<String> code,
        Optional<Integer> anotherMailAfter,
        Optional<String> deviceToken) {

    static Typed read(Parameters parameters) {
        return new Typed(
                parameters.get("method").flatMap(Method::parse),
                parameters.get("username").map(String::strip).filter(name -> !name.isEmpty()),
                parameters.get("password"),
                parameters.get("otp"),
                parameters
                        .get("another_mail_after")
                        .filter(Typed::isSmallNumber)
                        .map(Integer::valueOf),
                parameters.get("device_token"));
    }

    /** User name and password, when both are there. */
    Optional<Credentials> credentials() {
        return userName.flatMap(name ->
                password.map(secret -> new Credentials(name, secret, deviceToken.orElse(null), Optional.empty())));
    }

    private static boolean isSmallNumber(String text) {
        return text.matches("[0-9]{1,4}");
    }

    @Override
    public String toString() {
        return "Typed[…]";
    }
}
