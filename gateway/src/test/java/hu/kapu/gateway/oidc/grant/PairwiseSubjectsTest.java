package hu.kapu.gateway.oidc.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PairwiseSubjectsTest {
    private static final UUID CITIZEN = UUID.fromString("01941f29-7c00-7000-8000-000000000001");

    private final PairwiseSubjects subjects = new PairwiseSubjects(key(7));

    @Test
    void a_citizen_keeps_the_same_sub_for_ever() {
        assertThat(subjects.sub("eeszt.example.hu", CITIZEN))
                .isEqualTo("W3_w5mLJgpI91Vdm9TFJSeVt-buxHIRsi2Wh_yvsQIE")
                .isEqualTo(new PairwiseSubjects(key(7)).sub("eeszt.example.hu", CITIZEN));
    }

    @Test
    void sectors_see_different_subs_OpenID_Connect_Core_section_8_1() {
        assertThat(subjects.sub("eeszt.example.hu", CITIZEN)).isNotEqualTo(subjects.sub("tarhely.example.hu", CITIZEN));
    }

    @Test
    void a_session_id_tells_sectors_no_more_than_a_sub() {
        assertThat(subjects.sid("eeszt.example.hu", CITIZEN))
                .isNotEqualTo(subjects.sid("tarhely.example.hu", CITIZEN))
                .isNotEqualTo(subjects.sub("eeszt.example.hu", CITIZEN));
    }

    @Test
    void a_key_of_less_than_256_bits_is_refused() {
        assertThatThrownBy(() -> new PairwiseSubjects(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] key(int filledWith) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filledWith);
        return key;
    }
}
