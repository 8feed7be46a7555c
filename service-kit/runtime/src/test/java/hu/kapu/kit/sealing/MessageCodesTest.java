package hu.kapu.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageCodesTest {
    private static final UUID MESSAGE = UUID.fromString("01936a3c-5b1e-7c44-9a51-3a0c6c2b7f10");

    @TempDir
    Path secrets;

    private TestKeysets keysets;

    @BeforeEach
    void a_key() throws Exception {
        keysets = new TestKeysets(secrets);
        keysets.generate("message-code", PredefinedPrfParameters.HMAC_SHA256_PRF);
    }

    @Test
    void a_message_has_one_code_of_two_groups() {
        MessageCodes codes = new MessageCodes(keysets.opened());

        assertThat(codes.of(MESSAGE))
                .matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}")
                .isEqualTo(codes.of(MESSAGE));
    }

    @Test
    void the_code_is_recognised_however_it_is_typed() {
        MessageCodes codes = new MessageCodes(keysets.opened());
        String code = codes.of(MESSAGE);

        assertThat(codes.matches(MESSAGE, code.toLowerCase(Locale.ROOT))).isTrue();
        assertThat(codes.matches(MESSAGE, " " + code.replace("-", " \u2013 "))).isTrue();
        assertThat(codes.matches(MESSAGE, code.replace('0', 'o').replace('1', 'l')))
                .isTrue();
    }

    @Test
    void the_code_of_another_message_is_refused() {
        MessageCodes codes = new MessageCodes(keysets.opened());

        assertThat(codes.matches(MESSAGE, codes.of(UUID.randomUUID()))).isFalse();
        assertThat(codes.matches(MESSAGE, "")).isFalse();
        assertThat(codes.matches(MESSAGE, "\u0151".repeat(10_000))).isFalse();
    }

    @Test
    void a_code_is_told_by_its_beginning_however_it_is_typed() {
        assertThat(MessageCodes.beginning(" o1k - 7", 3)).isEqualTo("01K");
        assertThat(MessageCodes.beginning("0lk7-0000", 3)).isEqualTo("01K");
        assertThat(MessageCodes.beginning("01", 3)).isEmpty();
        assertThat(MessageCodes.beginning("0\u01517-0000", 3)).isEmpty();
    }

    @Test
    void a_code_written_before_a_rotation_still_counts() throws Exception {
        String before = new MessageCodes(keysets.opened()).of(MESSAGE);
        keysets.rotate("message-code", PredefinedPrfParameters.HMAC_SHA256_PRF);

        MessageCodes after = new MessageCodes(new Keysets(secrets));

        assertThat(after.of(MESSAGE)).isNotEqualTo(before);
        assertThat(after.matches(MESSAGE, before)).isTrue();
    }
}
