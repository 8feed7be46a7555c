package hu.kapu.identity.documents;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.identity.IdentityTest;
import hu.kapu.identity.documents.Cards.Card;
import hu.kapu.identity.documents.DocumentRegister.UseNoted;
import hu.kapu.kit.testing.MutableClock;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every register does, whichever adapter asks it. */
@IdentityTest
class RegisterContractTest {
    @Inject
    ImportedCards cards;

    @Inject
    DocumentRegister ownRegister;

    @Inject
    DocumentRegisters registers;

    @Inject
    MutableClock clock;

    private final CountryRegister country = new CountryRegister();

    enum Adapter {
        POSTGRESQL,
        HTTP
    }

    @BeforeEach
    void open() throws IOException {
        country.open();
    }

    @AfterEach
    void close() {
        country.close();
        clock.release();
    }

    @ParameterizedTest
    @EnumSource
    void aGenuinePairTellsWhoseCardItIsAsOftenAsItIsAsked(Adapter adapter) {
        Card card = card(adapter);

        for (int i = 0; i < 2; i++) {
            assertThat(check(adapter, card.number(), card.code()))
                    .isInstanceOfSatisfying(PairCheck.Genuine.class, genuine -> {
                        assertThat(genuine.document().identity().name()).isEqualTo("Kovács Anna Mária");
                        assertThat(genuine.document().validUntil()).hasToString("2032-05-01");
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void unknownWrongUsedAndExpiredGetOneAnswer(Adapter adapter) {
        Card card = card(adapter);
        Card used = card(adapter);
        assertThat(use(adapter, used, UUID.randomUUID())).isEqualTo(UseNoted.NOTED);

        assertThat(check(adapter, card.number(), "NEMEZAKOD")).isEqualTo(new PairCheck.Refused());
        assertThat(check(adapter, "NINCSILYEN", card.code())).isEqualTo(new PairCheck.Refused());
        assertThat(check(adapter, used.number(), used.code())).isEqualTo(new PairCheck.Refused());
        clock.set(Instant.parse("2032-05-01T22:00:00Z"));
        assertThat(check(adapter, card.number(), card.code())).isEqualTo(new PairCheck.Refused());
    }

    @ParameterizedTest
    @EnumSource
    void aUseMayBeToldTwiceAndIsNobodyElses(Adapter adapter) {
        Card card = card(adapter);
        UUID use = UUID.randomUUID();

        assertThat(use(adapter, card, use)).isEqualTo(UseNoted.NOTED);
        assertThat(use(adapter, card, use)).isEqualTo(UseNoted.NOTED);
        assertThat(use(adapter, card, UUID.randomUUID())).isEqualTo(UseNoted.REFUSED);
    }

    @Test
    void aRegisterThatIsDownOrTalksNonsenseLetsNobodyIn() {
        Card card = card(Adapter.HTTP);
        country.answersEverythingWith(200, "{\"identity\":{}}");
        assertThat(check(Adapter.HTTP, card.number(), card.code())).isEqualTo(new PairCheck.Unavailable());
        country.answersEverythingWith(503, "");
        assertThat(check(Adapter.HTTP, card.number(), card.code())).isEqualTo(new PairCheck.Unavailable());
        assertThat(use(Adapter.HTTP, card, UUID.randomUUID())).isEqualTo(UseNoted.UNAVAILABLE);
        country.close();
        assertThat(check(Adapter.HTTP, card.number(), card.code())).isEqualTo(new PairCheck.Unavailable());
    }

    private Card card(Adapter adapter) {
        return switch (adapter) {
            case POSTGRESQL -> cards.genuine();
            case HTTP -> country.holds(Card.some(), clock);
        };
    }

    private DocumentRegister register(Adapter adapter) {
        return switch (adapter) {
            case POSTGRESQL -> ownRegister;
            case HTTP -> registers.http(country.url());
        };
    }

    private PairCheck check(Adapter adapter, String number, String code) {
        return now(register(adapter).check(EidPair.typed(number, code)));
    }

    private UseNoted use(Adapter adapter, Card card, UUID use) {
        return now(register(adapter).use(EidPair.typed(card.number(), card.code()), use));
    }

    private static <T> T now(Uni<T> asked) {
        return asked.await().atMost(Duration.ofSeconds(10));
    }
}
