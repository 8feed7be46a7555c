package hu.kapu.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyedHashTest {
    @TempDir
    Path secrets;

    private TestKeysets keysets;

    @BeforeEach
    void one_key_each() throws Exception {
        keysets = new TestKeysets(secrets);
        keysets.generate("keyed-hash", PredefinedPrfParameters.HMAC_SHA256_PRF);
        keysets.generate("pepper", PredefinedPrfParameters.HMAC_SHA256_PRF);
    }

    @Test
    void a_mac_is_bound_to_purpose_parts_and_their_borders() {
        KeyedHash hash = new KeyedHash(keysets.opened());
        byte[] mac = hash.mac("code", "challenge", "123");

        assertThat(mac).hasSize(32);
        assertThat(hash.matches(mac, "code", "challenge", "123")).isTrue();
        assertThat(hash.matches(mac, "code", "challenge1", "23")).isFalse();
        assertThat(hash.matches(mac, "code", "challenge", "123", "")).isFalse();
        assertThat(hash.matches(mac, "other", "challenge", "123")).isFalse();
        assertThat(hash.index("code", "challenge", "123")).isNotEqualTo(mac);
    }

    @Test
    void after_a_rotation_old_values_match_and_are_found() throws Exception {
        KeyedHash before = new KeyedHash(keysets.opened());
        byte[] mac = before.mac("code", "1");
        byte[] index = before.index("name", "kata");
        keysets.rotate("keyed-hash", PredefinedPrfParameters.HMAC_SHA256_PRF);

        KeyedHash after = new KeyedHash(keysets.opened());

        assertThat(after.matches(mac, "code", "1")).isTrue();
        assertThat(after.mac("code", "1")).isNotEqualTo(mac);
        assertThat(after.indexes("name", "kata")).hasSize(2).contains(index);
        assertThat(after.indexes("name", "kata").getFirst()).isEqualTo(after.index("name", "kata"));
    }

    @Test
    void a_pepper_is_named_by_the_id_kept_in_the_row() throws Exception {
        Peppers before = new Peppers(keysets.opened());
        int first = before.currentId();
        byte[] peppered = before.apply(first, new byte[] {1, 2, 3});
        keysets.rotate("pepper", PredefinedPrfParameters.HMAC_SHA256_PRF);

        Peppers after = new Peppers(keysets.opened());

        assertThat(after.currentId()).isNotEqualTo(first);
        assertThat(after.apply(first, new byte[] {1, 2, 3})).isEqualTo(peppered);
        assertThat(after.apply(after.currentId(), new byte[] {1, 2, 3})).isNotEqualTo(peppered);
        keysets.forgetFormer("pepper");
        Peppers later = new Peppers(keysets.opened());
        assertThatThrownBy(() -> later.apply(first, new byte[0])).isInstanceOf(SealBroken.class);
    }
}
