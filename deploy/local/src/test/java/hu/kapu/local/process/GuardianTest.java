package hu.kapu.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GuardianTest {

    @Test
    void ends_what_it_guards_when_its_owner_is_gone() throws Exception {
        Process guarded = sleeper();
        Process forgotten = sleeper();
        Guardian guardian = Guardian.start();
        guardian.guard(guarded.pid());
        guardian.guard(forgotten.pid());
        guardian.forget(forgotten.pid());

        guardian.loseOwner();

        assertThat(guarded.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(forgotten.isAlive()).isTrue();
        forgotten.destroyForcibly();
    }

    @Test
    void leaves_everything_alone_when_closed_in_order() throws Exception {
        Process guarded = sleeper();
        Guardian guardian = Guardian.start();
        guardian.guard(guarded.pid());

        guardian.close();
        guardian.loseOwner();

        assertThat(guarded.isAlive()).isTrue();
        guarded.destroyForcibly();
    }

    private static Process sleeper() throws Exception {
        return new ProcessBuilder("sleep", "60").start();
    }
}
