package hu.kapu.identity.credential;

import static java.nio.charset.StandardCharsets.US_ASCII;

import hu.kapu.kit.sealing.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises browsers in which a citizen has completed a sign-in, without keeping anything about them: the browser
 * holds up to five tokens {@code nonce.issued.HMAC(citizen, epoch, nonce, issued)}. Raising the citizen's epoch makes
 * all of them void. A token gives no access; it only keeps strangers' failures from locking its owner out.
 */
@ApplicationScoped
class KnownDevices {
    private static final String PURPOSE = "known-device";
    private static final String BETWEEN = "~";
    private static final int NONCE_BYTES = 16;
    private static final int LONGEST_VALUE = 2048;

    private final KeyedHash keyedHash;
    private final CredentialSettings settings;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(KeyedHash keyedHash, CredentialSettings settings) {
        this.keyedHash = keyedHash;
        this.settings = settings;
    }

    /** True when there is anything in the value that could be a valid token. */
    boolean worthALook(@Nullable String value, Instant now) {
        return tokens(value, now).findAny().isPresent();
    }

    /** The nonce of the citizen's own token. */
    Optional<String> recognise(@Nullable String value, UUID citizen, int epoch, Instant now) {
        return tokens(value, now)
                .filter(token -> belongs(token, citizen, epoch))
                .map(DeviceToken::nonce)
                .findFirst();
    }

    /** The value to keep from now on: a new token for the citizen, and those of others who use the same browser. */
    String renew(@Nullable String value, UUID citizen, int epoch, Instant now) {
        Stream<DeviceToken> others = tokens(value, now).filter(token -> !belongs(token, citizen, epoch));
        List<String> kept = Stream.concat(Stream.of(issue(citizen, epoch, now)), others)
                .limit(settings.citizensPerDevice())
                .map(DeviceToken::text)
                .toList();
        return String.join(BETWEEN, kept);
    }

    private Stream<DeviceToken> tokens(@Nullable String value, Instant now) {
        if (value == null || value.length() > LONGEST_VALUE) {
            return Stream.empty();
        }
        return Arrays.stream(value.split(BETWEEN, settings.citizensPerDevice() + 1))
                .map(DeviceToken::parse)
                .flatMap(Optional::stream)
                .filter(token -> !token.issuedAt().isAfter(now)
                        && token.issuedAt().plus(settings.deviceLife()).isAfter(now))
                .limit(settings.citizensPerDevice());
    }

    private DeviceToken issue(UUID citizen, int epoch, Instant now) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = encode(bytes);
        long issued = now.getEpochSecond();
        byte[] mac = keyedHash.mac(PURPOSE, citizen.toString(), Integer.toString(epoch), nonce, Long.toString(issued));
        return new DeviceToken(nonce, issued, encode(mac));
    }

    private boolean belongs(DeviceToken token, UUID citizen, int epoch) {
        return token.macBytes()
                .filter(mac -> keyedHash.matches(
                        mac,
                        PURPOSE,
                        citizen.toString(),
                        Integer.toString(epoch),
                        token.nonce(),
                        Long.toString(token.issued())))
                .isPresent();
    }

    private static String encode(byte[] bytes) {
        return new String(Base64.getUrlEncoder().withoutPadding().encode(bytes), US_ASCII);
    }
}
