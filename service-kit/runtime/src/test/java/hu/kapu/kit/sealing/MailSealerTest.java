package hu.kapu.kit.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailSealerTest {
    private static final MailRecipient KATA = new MailRecipient("kata@example.hu", "Kovács Kata", "hu");

    @TempDir
    Path secrets;

    private final UUID citizen = UUID.randomUUID();
    private final UUID message = UUID.randomUUID();
    private TestKeysets keysets;

    @BeforeEach
    void a_key_pair() throws Exception {
        keysets = new TestKeysets(secrets);
        publish(keysets.generate("mail-private", TestKeysets.mail()));
    }

    @Test
    void what_the_public_key_sealed_the_private_key_opens() {
        byte[] recipient = sealer().sealRecipient(citizen, KATA);
        byte[] parameters = sealer().sealParameters(message, Map.of("code", "ABCD-EFGH"));

        assertThat(opener().openRecipient(citizen, recipient)).isEqualTo(KATA);
        assertThat(opener().openParameters(message, parameters)).containsExactly(Map.entry("code", "ABCD-EFGH"));
        assertThat(new String(recipient, UTF_8)).doesNotContain("kata");
    }

    @Test
    void a_recipient_moved_to_another_citizen_or_message_does_not_open() {
        byte[] recipient = sealer().sealRecipient(citizen, KATA);
        byte[] parameters = sealer().sealParameters(message, Map.of());

        assertThatThrownBy(() -> opener().openRecipient(message, recipient)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> opener().openParameters(citizen, parameters)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> opener().openParameters(citizen, recipient)).isInstanceOf(SealBroken.class);
    }

    @Test
    void after_a_rotation_what_was_sealed_before_still_opens() throws Exception {
        byte[] before = sealer().sealRecipient(citizen, KATA);
        publish(keysets.rotate("mail-private", TestKeysets.mail()));

        assertThat(opener().openRecipient(citizen, before)).isEqualTo(KATA);
        assertThat(opener().openRecipient(citizen, sealer().sealRecipient(citizen, KATA)))
                .isEqualTo(KATA);
    }

    private void publish(KeysetHandle keys) throws Exception {
        assertThat(keysets.write("mail-public", keys.getPublicKeysetHandle())).isNotNull();
    }

    private MailSealer sealer() {
        return new MailSealer(keysets.opened());
    }

    private MailOpener opener() {
        return new MailOpener(keysets.opened());
    }
}
