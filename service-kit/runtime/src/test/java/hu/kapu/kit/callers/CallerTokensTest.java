package hu.kapu.kit.callers;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.callers.CallerVerification.Accepted;
import hu.kapu.kit.callers.CallerVerification.Expired;
import hu.kapu.kit.callers.CallerVerification.Invalid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallerTokensTest {
    private static final Instant NOON = Instant.parse("2025-01-16T11:00:00Z");
    private static final CallerClaims CLAIMS = new CallerClaims(
            UUID.randomUUID(), UUID.randomUUID(), NOON.minusSeconds(90), NOON.minusSeconds(60), NOON.plusSeconds(3600));
    private static final String FIRST = "{\"kty\":\"oct\",\"kid\":\"first\",\"k\":\"" + key('a') + "\"}";
    private static final String SECOND = "{\"kty\":\"oct\",\"kid\":\"second\",\"k\":\"" + key('b') + "\"}";

    @TempDir
    Path secrets;

    @BeforeEach
    void keys_of_two_audiences() throws IOException {
        write("identity", FIRST);
        write("notification", SECOND);
    }

    @Test
    void a_token_carries_transaction_citizen_and_proof_of_the_password() {
        assertThat(verify("identity", tokens().issue("identity", CLAIMS), NOON)).isEqualTo(new Accepted(CLAIMS));
        assertThat(verify("identity", tokens().issue("identity", CallerClaims.NONE), NOON))
                .isEqualTo(new Accepted(CallerClaims.NONE));
    }

    @Test
    void a_token_for_another_audience_is_refused_even_under_the_same_key() throws IOException {
        write("notification", FIRST);

        assertThat(verify("notification", tokens().issue("identity", CLAIMS), NOON))
                .isEqualTo(new Invalid());
    }

    @Test
    void a_token_lives_a_minute() {
        String token = tokens().issue("identity", CLAIMS);

        assertThat(verify("identity", token, NOON.plusSeconds(59))).isInstanceOf(Accepted.class);
        assertThat(verify("identity", token, NOON.plusSeconds(70))).isEqualTo(new Expired());
    }

    @Test
    void a_tampered_token_is_refused() {
        String token = tokens().issue("identity", CLAIMS);
        String[] parts = token.split("\\.", -1);
        String other = tokens().issue("identity", CallerClaims.NONE);

        assertThat(verify("identity", parts[0] + "." + other.split("\\.", -1)[1] + "." + parts[2], NOON))
                .isEqualTo(new Invalid());
        assertThat(verify("identity", "", NOON)).isEqualTo(new Invalid());
    }

    @Test
    void the_previous_key_still_verifies_and_the_new_one_signs() throws IOException {
        String before = tokens().issue("identity", CLAIMS);
        write("identity", SECOND + "," + FIRST);

        assertThat(verify("identity", before, NOON)).isInstanceOf(Accepted.class);
        String after = tokens().issue("identity", CLAIMS);
        write("identity", SECOND);
        assertThat(verify("identity", after, NOON)).isInstanceOf(Accepted.class);
        assertThat(verify("identity", before, NOON)).isEqualTo(new Invalid());
    }

    @Test
    void an_unsigned_token_is_refused() {
        String[] parts = tokens().issue("identity", CLAIMS).split("\\.", -1);
        String none = encode("{\"alg\":\"none\",\"kid\":\"first\"}");

        assertThat(verify("identity", none + "." + parts[1] + ".", NOON)).isEqualTo(new Invalid());
        assertThat(verify("identity", none + "." + parts[1] + "." + parts[2], NOON))
                .isEqualTo(new Invalid());
    }

    @Test
    void without_keys_nothing_is_accepted() {
        assertThat(verify("unknown", tokens().issue("identity", CLAIMS), NOON)).isEqualTo(new Invalid());
    }

    private CallerTokens tokens() {
        return new CallerTokens(new CallerKeyFiles(secrets), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private CallerVerification verify(String audience, String token, Instant at) {
        return new CallerVerifier(new CallerKeyFiles(secrets), Clock.fixed(at, ZoneOffset.UTC)).verify(audience, token);
    }

    private void write(String audience, String keys) throws IOException {
        Path directory = Files.createDirectories(secrets.resolve("callers"));
        Files.writeString(directory.resolve(audience + ".jwks"), "{\"keys\":[" + keys + "]}");
    }

    private static String key(char fill) {
        return encode(String.valueOf(fill).repeat(32));
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
