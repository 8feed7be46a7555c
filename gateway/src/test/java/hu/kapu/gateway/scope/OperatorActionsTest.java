package hu.kapu.gateway.scope;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.scope.RecordedActions.Head;
import hu.kapu.gateway.scope.VerifyOperatorActions.Report;
import hu.kapu.kit.testing.MutableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chain of operators' actions: one after the other whoever writes, and whole after its beginning was forgotten. */
@QuarkusTest
class OperatorActionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ApiCaller CALLER = new ApiCaller.Client("helpdesk", "The helpdesk", Set.of());

    @Inject
    OperatorActions actions;

    @Inject
    VerifyOperatorActions verify;

    @Inject
    ApiConfiguration configuration;

    @Inject
    Pool pool;

    @Inject
    MutableClock clock;

    @BeforeEach
    void standStill() {
        clock.set(clock.instant());
        beginAnew();
    }

    @AfterEach
    void goOn() {
        beginAnew();
        clock.release();
    }

    @Test
    void of_parallel_writers_each_gets_a_number_of_its_own() {
        List<Uni<Boolean>> writers = IntStream.range(0, 20)
                .mapToObj(any -> write(clock.instant()).replaceWith(true))
                .toList();
        assertThat(result(Uni.join().all(writers).andFailFast())).hasSize(20);

        Report report = verified();
        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isEqualTo(20);
        assertThat(report.head().length()).isEqualTo(20);
    }

    @Test
    void what_is_rolled_back_leaves_no_gap() {
        run(write(clock.instant()));
        run(pool.withTransaction(connection -> actions.record(connection, action(clock.instant()))
                        .chain(() -> Uni.createFrom().<Void>failure(new IllegalStateException("changed my mind"))))
                .onFailure(IllegalStateException.class)
                .recoverWithNull());
        run(write(clock.instant()));

        assertThat(verified().findings()).isEmpty();
        assertThat(verified().entries()).isEqualTo(2);
    }

    @Test
    void the_chain_is_whole_after_its_beginning_was_forgotten_for_its_age() {
        Instant young = clock.instant();
        Instant old = young.minus(configuration.actionsKept()).minusSeconds(1);
        List.of(old, old, young, old, young).forEach(at -> run(write(at)));
        Head seen = verified().head();

        run(actions.forgetOld());
        run(actions.forgetOld());

        Report report = result(verify.verify(List.of(seen)));
        assertThat(report.findings()).isEmpty();
        assertThat(report.forgotten()).isEqualTo(2);
        assertThat(report.entries())
                .as("an old one behind a young one stays with it")
                .isEqualTo(3);
    }

    @Test
    void when_all_is_old_all_is_forgotten_and_the_chain_goes_on() {
        Instant old = clock.instant().minus(configuration.actionsKept()).minusSeconds(1);
        List.of(old, old).forEach(at -> run(write(at)));

        run(actions.forgetOld());
        assertThat(verified().findings()).isEmpty();
        run(write(clock.instant()));

        Report report = verified();
        assertThat(report.findings()).isEmpty();
        assertThat(report.forgotten()).isEqualTo(2);
        assertThat(report.entries()).isEqualTo(1);
        assertThat(report.head().length()).isEqualTo(3);
    }

    @Test
    void a_letter_that_moves_from_one_member_to_the_next_makes_another_entry() {
        Instant at = clock.instant();
        UUID id = UUID.randomUUID();
        RecordedAction one = new RecordedAction(id, at, "client:ab", "c", "x", null, "y", null);
        RecordedAction other = new RecordedAction(id, at, "client:a", "bc", "x", null, "y", null);

        assertThat(ActionChain.hash("", 1, one))
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(ActionChain.hash("", 1, other))
                .isNotEqualTo(ActionChain.hash("", 2, one));
    }

    private Uni<Void> write(Instant at) {
        return pool.withTransaction(connection -> actions.record(connection, action(at)));
    }

    private static OperatorActions.Action action(Instant at) {
        return new OperatorActions.Action(CALLER, at, "portal-changed", Optional.empty(), "eeszt");
    }

    private Report verified() {
        return result(verify.verify(List.of()));
    }

    private void beginAnew() {
        run(pool.query("delete from operator_action").execute());
        run(pool.query("update operator_action_head set length = 0, hash = '', forgotten = 0, forgotten_hash = ''")
                .execute());
    }

    private static void run(Uni<?> work) {
        var _ = work.await().atMost(PATIENCE);
    }

    private static <T> T result(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }
}
