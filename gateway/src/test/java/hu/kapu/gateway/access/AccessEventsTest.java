package hu.kapu.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hu.kapu.gateway.session.EndAccess;
import hu.kapu.gateway.session.Session;
import hu.kapu.kit.inbox.UnreadableEvent;
import hu.kapu.kit.testing.MutableClock;
import hu.kapu.kit.testing.ServiceDatabase;
import hu.kapu.kit.testing.TestSecrets;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = ServiceDatabase.class, initArgs = @ResourceArg(name = "name", value = "gateway"))
@QuarkusTestResource(TestSecrets.class)
@SuppressWarnings("NullAway.Init")
class AccessEventsTest {
    /** To come, so that no sweep by the real clock takes these sessions for old ones. */
    private static final Instant START = Instant.parse("2035-02-03T09:00:00Z");

    private static final Duration MOMENT = Duration.ofMillis(300);

    @Inject
    AccessEvents events;

    @Inject
    EndAccess endAccess;

    @Inject
    OpenedSessions sessions;

    @Inject
    MutableClock clock;

    private final UUID citizen = UUID.randomUUID();

    @BeforeEach
    void timeStandsStill() {
        clock.set(START);
    }

    @AfterEach
    void realTimeAgain() {
        clock.release();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password-reset.v1",
                "password-changed.v1",
                "account-frozen.v1",
                "reported-not-me.v1",
                "closing-requested.v1",
                "citizen-closed.v1",
                "second-factors-ended.v1",
                "factor-inactivated.v1",
                "factors-restored.v1",
                "authenticator-replaced.v1"
            })
    void a_change_that_nobody_ended_access_for_does_it_now(String type) {
        Session before = sessions.open(citizen, clock.instant());
        clock.advance(MOMENT);
        Instant changed = clock.instant();
        clock.advance(MOMENT);

        take(Events.of(type, citizen, changed));

        assertThat(sessions.isOpen(before)).isFalse();
    }

    @Test
    void what_ends_nothing_ends_nothing() {
        Session before = sessions.open(citizen, clock.instant());
        clock.advance(MOMENT);

        take(Events.of("email-changed.v1", citizen, clock.instant()));
        take(Events.of("authenticator-activated.v1", citizen, clock.instant()));
        take(Events.of("something-new.v1", citizen, clock.instant()));

        assertThat(sessions.isOpen(before)).isTrue();
    }

    @Test
    void the_event_of_our_own_change_leaves_the_kept_session_alone() {
        Session kept = sessions.open(citizen, clock.instant());
        Session other = sessions.open(citizen, clock.instant());
        Instant changed = changeIn(kept, Duration.ZERO);
        Session later = sessions.open(citizen, clock.instant());

        take(Events.of("password-changed.v1", citizen, changed));

        assertThat(sessions.isOpen(other)).isFalse();
        assertThat(sessions.isOpen(kept)).isTrue();
        assertThat(sessions.isOpen(later)).isTrue();
    }

    @Test
    void a_service_whose_clock_is_ahead_does_not_throw_out_the_kept_session() {
        Session kept = sessions.open(citizen, clock.instant());
        Instant changed = changeIn(kept, Duration.ofSeconds(2));

        take(Events.of("password-changed.v1", citizen, changed));

        assertThat(sessions.isOpen(kept)).isTrue();
    }

    @Test
    void a_crash_between_the_change_and_the_reply_is_made_good_by_the_event() {
        Session kept = sessions.open(citizen, clock.instant());
        clock.advance(MOMENT);
        ended(endAccess.elsewhere(kept).replaceWithVoid());
        clock.advance(MOMENT);
        Session withTheOldPassword = sessions.open(citizen, clock.instant());
        clock.advance(MOMENT);
        Instant changed = clock.instant();
        clock.advance(MOMENT);
        Session withTheNewPassword = sessions.open(citizen, clock.instant());
        clock.advance(Duration.ofMinutes(5));

        take(Events.of("password-changed.v1", citizen, changed));

        assertThat(sessions.isOpen(withTheOldPassword)).isFalse();
        assertThat(sessions.isOpen(withTheNewPassword)).isTrue();
        assertThat(sessions.isOpen(kept)).isTrue();
    }

    @Test
    void a_password_set_by_a_code_ends_what_was_open_and_its_event_leaves_the_sign_in_alone_that_set_it() {
        Session former = sessions.open(citizen, clock.instant());
        clock.advance(MOMENT);
        Instant begun = clock.instant();
        clock.advance(MOMENT);
        Instant set = clock.instant();
        clock.advance(MOMENT);

        long epoch = endAccess
                .beforeSignIn(citizen, UUID.randomUUID(), begun, set)
                .await()
                .indefinitely();
        assertThat(sessions.isOpen(former)).isFalse();
        Session opened = sessions.open(citizen, begun);
        take(Events.of("password-reset.v1", citizen, set.plus(MOMENT)));

        assertThat(epoch).isEqualTo(opened.epoch());
        assertThat(sessions.isOpen(opened)).isTrue();
    }

    @Test
    void a_second_click_does_not_end_the_session_that_the_first_one_opened() {
        Instant begun = clock.instant();
        Session opened = sessions.open(citizen, begun);

        ended(endAccess
                .beforeSignIn(citizen, opened.transactionId(), begun, begun)
                .replaceWithVoid());

        assertThat(sessions.isOpen(opened)).isTrue();
    }

    @Test
    void access_ended_while_a_code_was_being_used_stays_ended() {
        Instant begun = clock.instant();
        clock.advance(MOMENT);
        ended(endAccess.everywhere(citizen));

        long epoch = endAccess
                .beforeSignIn(citizen, UUID.randomUUID(), begun, begun)
                .await()
                .indefinitely();

        assertThat(epoch).isLessThan(sessions.open(citizen, begun).epoch());
    }

    @Test
    void a_freeze_spares_no_session_that_some_change_kept() {
        Session kept = sessions.open(citizen, clock.instant());
        clock.advance(MOMENT);
        Instant frozen = clock.instant();
        clock.advance(MOMENT);
        ended(endAccess.elsewhere(kept).replaceWithVoid());

        take(Events.of("account-frozen.v1", citizen, frozen));

        assertThat(sessions.isOpen(kept)).isFalse();
    }

    @Test
    void a_freeze_that_was_seen_to_leaves_a_later_session_alone() {
        clock.advance(MOMENT);
        Instant frozen = clock.instant();
        clock.advance(MOMENT);
        ended(endAccess.everywhere(citizen));
        Session carriedThrough = sessions.open(citizen, START);

        take(Events.of("account-frozen.v1", citizen, frozen));

        assertThat(sessions.isOpen(carriedThrough)).isTrue();
    }

    @Test
    void ending_the_other_sessions_by_wish_does_not_make_a_change_look_settled() {
        Session intruder = sessions.open(citizen, clock.instant());
        clock.advance(MOMENT);
        Instant changed = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        ended(endAccess.othersOf(intruder).replaceWithVoid());

        take(Events.of("password-changed.v1", citizen, changed));

        assertThat(sessions.isOpen(intruder)).isFalse();
    }

    @Test
    void factors_ended_by_a_registrar_end_every_session() {
        Session kept = sessions.open(citizen, clock.instant());
        clock.advance(MOMENT);
        Instant removed = clock.instant();
        clock.advance(MOMENT);
        ended(endAccess.elsewhere(kept).replaceWithVoid());

        take(Events.of("second-factors-ended.v1", citizen, removed, "\"by\": \"registrar\""));

        assertThat(sessions.isOpen(kept)).isFalse();
    }

    @Test
    void an_event_that_comes_again_has_no_effect() {
        clock.advance(MOMENT);
        String event = Events.of("citizen-closed.v1", citizen, clock.instant());
        take(event);
        Session opened = sessions.open(citizen, START);

        take(event);
        take(Events.of("citizen-closed.v1", citizen, clock.instant()));

        assertThat(sessions.isOpen(opened)).isTrue();
    }

    @Test
    void what_cannot_be_read_is_said_to_be_so() {
        assertThatThrownBy(() -> take("{}")).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> events.take(null).await().indefinitely()).isInstanceOf(UnreadableEvent.class);
    }

    /** As a page does it: before the call, the change itself, and once more before the reply. */
    private Instant changeIn(Session kept, Duration serviceIsAheadBy) {
        clock.advance(MOMENT);
        ended(endAccess.elsewhere(kept).replaceWithVoid());
        clock.advance(MOMENT);
        Instant changed = clock.instant().plus(serviceIsAheadBy);
        clock.advance(MOMENT);
        ended(endAccess.elsewhere(kept).replaceWithVoid());
        clock.advance(MOMENT);
        return changed;
    }

    private void take(String event) {
        events.take(event).await().indefinitely();
    }

    private static void ended(Uni<Void> call) {
        call.await().indefinitely();
    }
}
