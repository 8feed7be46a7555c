package hu.kapu.secondfactor.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandingTest {
    @Test
    void who_never_had_a_factor_may_request_one_with_the_password_alone() {
        assertThat(Standing.NEWCOMER.mayRequestWithPasswordAlone()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void so_may_whose_last_one_ended_by_deletion_code_citizen_or_registrar(Ending ending) {
        assertThat(new Standing(0, true, Optional.of(ending), false).mayRequestWithPasswordAlone())
                .isTrue();
    }

    @Test
    void a_factor_that_is_present_takes_the_right_away_whatever_happened_before() {
        assertThat(new Standing(1, true, Optional.empty(), false).mayRequestWithPasswordAlone())
                .isFalse();
        assertThat(new Standing(1, true, Optional.of(Ending.CITIZEN), false).mayRequestWithPasswordAlone())
                .isFalse();
    }

    @Test
    void a_factor_that_vanished_without_a_reason_leaves_no_right() {
        assertThat(new Standing(0, true, Optional.empty(), false).mayRequestWithPasswordAlone())
                .isFalse();
    }
}
