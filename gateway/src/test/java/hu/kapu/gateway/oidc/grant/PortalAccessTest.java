package hu.kapu.gateway.oidc.grant;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.kit.testing.MutableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a sign-in is worth at a portal. */
@QuarkusTest
class PortalAccessTest {
    private static final Instant BOTH_ARE_OPEN = Instant.parse("2025-01-15T11:00:00Z");

    @Inject
    PortalAccess access;

    @Inject
    MutableClock clock;

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void while_a_password_alone_is_enough_a_mailed_code_is_told_all_the_same_in_whatever_order_they_come() {
        clock.set(BOTH_ARE_OPEN);

        for (List<Method> methods :
                List.of(List.of(Method.PASSWORD, Method.EMAIL_CODE), List.of(Method.EMAIL_CODE, Method.PASSWORD))) {
            assertThat(access.strongest(methods, "eeszt").orElseThrow().amr())
                    .as("%s", methods)
                    .containsExactly("pwd", "otp", "email");
        }
    }
}
