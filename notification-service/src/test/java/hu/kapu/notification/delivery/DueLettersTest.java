package hu.kapu.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.testing.MutableClock;
import hu.kapu.notification.LetterTable;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances share one table; letters here are due tomorrow, so the service at work leaves them alone. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class DueLettersTest {
    private static final Duration CLAIM = Duration.ofMinutes(2);

    @Inject
    DueLetters letters;

    @Inject
    Pool pool;

    @Inject
    LetterTable table;

    @Inject
    MutableClock clock;

    private Instant tomorrow;

    @BeforeEach
    void time_stands_still() {
        table.execute("delete from letter where state = 'due'");
        clock.advance(Duration.ZERO);
        tomorrow = clock.instant().plus(Duration.ofDays(1));
    }

    @AfterEach
    void tidy_up() {
        table.execute("delete from letter where template = 'claim-test'");
    }

    @Test
    void twenty_parallel_claims_never_share_a_letter() {
        List<UUID> stored = IntStream.range(0, 60).mapToObj(i -> store()).toList();

        List<Uni<List<ClaimedLetter>>> claims =
                Stream.generate(() -> claim(5, tomorrow)).limit(20).toList();
        List<UUID> claimed = Uni.join().all(claims).andFailFast().await().indefinitely().stream()
                .flatMap(List::stream)
                .map(ClaimedLetter::messageId)
                .toList();

        assertThat(claimed).doesNotHaveDuplicates().isSubsetOf(stored);
        assertThat(claimed).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void a_claim_that_has_ended_ends_no_letter() {
        UUID letter = store();
        ClaimedLetter first = claim(1, tomorrow).await().indefinitely().getFirst();
        ClaimedLetter second =
                claim(1, tomorrow.plus(CLAIM)).await().indefinitely().getFirst();

        assertThat(List.of(first.messageId(), second.messageId())).containsOnly(letter);
        assertThat(end(first)).isFalse();
        assertThat(end(second)).isTrue();
        assertThat(end(second)).isFalse();
    }

    @Test
    void a_claimed_letter_is_nobody_elses_until_the_claim_ends() {
        var _ = store();

        assertThat(claim(1, tomorrow).await().indefinitely()).hasSize(1);
        assertThat(claim(1, tomorrow.plus(CLAIM).minusMillis(1)).await().indefinitely())
                .isEmpty();
        assertThat(claim(1, tomorrow.plus(CLAIM)).await().indefinitely()).hasSize(1);
    }

    @Test
    void ended_letters_are_forgotten_when_their_time_is_over() {
        var _ = store();
        ClaimedLetter claimed = claim(1, tomorrow).await().indefinitely().getFirst();
        assertThat(end(claimed)).isTrue();

        forgetEndedBefore(tomorrow);
        assertThat(table.dump()).contains(claimed.messageId().toString());
        forgetEndedBefore(tomorrow.plusMillis(1));
        assertThat(table.dump()).doesNotContain(claimed.messageId().toString());
    }

    private void forgetEndedBefore(Instant cutoff) {
        var _ = letters.forgetEndedBefore(cutoff, 1_000).await().indefinitely();
    }

    private UUID store() {
        UUID messageId = UUID.randomUUID();
        byte[] content = {1, 2, 3};
        SealedLetter letter = new SealedLetter(messageId, UUID.randomUUID(), "claim-test", content, content);
        MailRequest request = new MailRequest(letter, null, tomorrow);
        pool.withTransaction(connection -> letters.store(connection, request, Providers.OTHER, tomorrow))
                .await()
                .indefinitely();
        return messageId;
    }

    private Uni<List<ClaimedLetter>> claim(int most, Instant now) {
        return letters.claim(UUID.randomUUID(), most, now, now.plus(CLAIM));
    }

    private boolean end(ClaimedLetter letter) {
        return pool.withTransaction(connection -> letters.end(connection, letter, new Ending.Sent(), tomorrow))
                .await()
                .indefinitely();
    }
}
