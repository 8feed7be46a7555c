package hu.kapu.kit.hashing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Argon2idTest {
    private static final byte[] PASSWORD = "password".getBytes(UTF_8);
    /** From the test of the reference implementation. */
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    private final Argon2id argon2id = new Argon2id(Cheap.SETTINGS);

    @Test
    void it_agrees_with_the_reference_implementation() {
        assertThat(argon2id.verify(REFERENCE, PASSWORD)).isTrue();
        assertThat(argon2id.verify(REFERENCE, "Password".getBytes(UTF_8))).isFalse();
    }

    @Test
    void a_hash_names_its_parameters_and_has_a_salt_of_its_own() {
        String hash = argon2id.hash(PASSWORD);

        assertThat(hash).startsWith("$argon2id$v=19$m=64,t=1,p=1$").isNotEqualTo(argon2id.hash(PASSWORD));
        assertThat(argon2id.verify(hash, PASSWORD)).isTrue();
        assertThat(argon2id.verify(hash, new byte[0])).isFalse();
    }

    @Test
    void a_hash_with_other_parameters_is_due_for_a_new_one() {
        assertThat(argon2id.needsRehash(argon2id.hash(PASSWORD))).isFalse();
        assertThat(argon2id.needsRehash(REFERENCE)).isTrue();
    }

    @Test
    void what_is_not_a_hash_never_verifies() {
        assertThat(argon2id.verify("", PASSWORD)).isFalse();
        assertThat(argon2id.verify("$argon2i$v=19$m=64,t=1,p=1$c29tc2FsdA$AAAA", PASSWORD))
                .isFalse();
        assertThat(argon2id.verify("$argon2id$" + "x".repeat(500), PASSWORD)).isFalse();
    }
}
