package hu.kapu.kit.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretSealerTest {
    private static final byte[] SECRET = "a shared secret".getBytes(UTF_8);

    @TempDir
    Path secrets;

    private TestKeysets keysets;

    @BeforeEach
    void one_key() throws Exception {
        keysets = new TestKeysets(secrets);
        keysets.generate("at-rest", PredefinedAeadParameters.AES256_GCM);
    }

    @Test
    void a_seal_opens_in_its_own_context_only() {
        SecretSealer sealer = new SecretSealer(keysets.opened());
        byte[] sealed = sealer.seal(SECRET, "row:1");

        assertThat(sealer.open(sealed, "row:1")).isEqualTo(SECRET);
        assertThatThrownBy(() -> sealer.open(sealed, "row:2")).isInstanceOf(SealBroken.class);
    }

    @Test
    void altered_bytes_do_not_open() {
        SecretSealer sealer = new SecretSealer(keysets.opened());
        byte[] sealed = sealer.seal(SECRET, "row:1");
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> sealer.open(sealed, "row:1")).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> sealer.open(new byte[0], "row:1")).isInstanceOf(SealBroken.class);
    }

    @Test
    void after_a_rotation_old_seals_open_and_new_ones_name_the_new_key() throws Exception {
        SecretSealer before = new SecretSealer(keysets.opened());
        byte[] old = before.seal(SECRET, "row:1");
        int oldKey = before.keyIdOf(old);
        int newKey = keysets.rotate("at-rest", PredefinedAeadParameters.AES256_GCM)
                .getPrimary()
                .getId();

        SecretSealer after = new SecretSealer(keysets.opened());

        assertThat(after.open(old, "row:1")).isEqualTo(SECRET);
        assertThat(after.keyIdOf(after.seal(SECRET, "row:1"))).isEqualTo(newKey).isNotEqualTo(oldKey);
        keysets.forgetFormer("at-rest");
        SecretSealer later = new SecretSealer(keysets.opened());
        assertThatThrownBy(() -> later.open(old, "row:1")).isInstanceOf(SealBroken.class);
    }
}
