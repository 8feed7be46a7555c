package hu.kapu.gateway.browser;

import hu.kapu.gateway.signin.BrowserBinding;
import hu.kapu.gateway.signin.FormerBrowserIds;
import hu.kapu.kit.sealing.KeyedHash;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.HexFormat;

/** The token in every form: a keyed hash of the browser's id, worthless in any other browser (CSRF). */
@ApplicationScoped
public class FormTokens {
    private static final String PURPOSE = "csrf";

    private final KeyedHash keyedHash;
    private final FormerBrowserIds formerIds;

    FormTokens(KeyedHash keyedHash, FormerBrowserIds formerIds) {
        this.keyedHash = keyedHash;
        this.formerIds = formerIds;
    }

    public String of(BrowserBinding browser) {
        byte[] mac = keyedHash.mac(PURPOSE, hex(browser.hash()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    public boolean belongsTo(String token, BrowserBinding browser) {
        return matches(token, browser.hash());
    }

    /** Whether the form was made for this browser before its id changed, as in another tab. */
    Uni<Boolean> belongedTo(String token, BrowserBinding browser) {
        return formerIds.of(browser).map(hashes -> hashes.stream().anyMatch(hash -> matches(token, hash)));
    }

    private boolean matches(String token, byte[] browserHash) {
        try {
            return keyedHash.matches(Base64.getUrlDecoder().decode(token), PURPOSE, hex(browserHash));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
