package hu.kapu.secondfactor.totp;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The link that carries a secret into an authenticator app (Google's "Key Uri Format").
 *
 * <p>Algorithm, digits and period are spelled out although they are the defaults, and the issuer stands in both
 * places, because apps differ in what they assume.
 */
public final class OtpauthUri {
    private OtpauthUri() {}

    public static String of(TotpSecret secret, KeyLabel label) {
        String issuer = encode(label.issuer());
        return "otpauth://totp/" + issuer + ":" + encode(label.account())
                + "?secret=" + secret.base32()
                + "&issuer=" + issuer
                + "&algorithm=SHA1&digits=6&period=" + TimeStep.LENGTH.toSeconds();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
