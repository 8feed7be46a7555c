package hu.kapu.identity.documents;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.identity.IdentityTest;
import hu.kapu.identity.documents.Cards.Card;
import hu.kapu.identity.documents.DocumentRegister.UseNoted;
import hu.kapu.kit.testing.MutableClock;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every register does, whichever adapter asks it. */
@IdentityTest
class RegisterContractTest {
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(2);

    @Inject
    ImportedCards cards;

    @Inject
    DocumentRegister ownRegister;

    @Inject
    DocumentRegisters registers;

    @Inject
    MutableClock clock;

    private final CountryRegister country = new CountryRegister();
    private Path tokenFile = Path.of("");

    enum Adapter {
        POSTGRESQL,
        HTTP
    }

    @BeforeEach
    void open() throws IOException {
        country.open();
        tokenFile = Files.writeString(Files.createTempFile("register", ".token"), "elso-token\n");
    }

    @AfterEach
    void close() throws IOException {
        country.close();
        clock.release();
        var _ = Files.deleteIfExists(tokenFile);
        assertThat(country.violations()).isEmpty();
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

    @Test
    void everyCallShowsTheTokenThatIsInTheFileNow() throws IOException {
        Card card = card(Adapter.HTTP);
        DocumentRegister register = register(Adapter.HTTP);

        assertThat(now(register.check(pair(card)))).isInstanceOf(PairCheck.Genuine.class);
        var _ = Files.writeString(tokenFile, "masodik-token\n");
        assertThat(now(register.check(pair(card)))).isInstanceOf(PairCheck.Genuine.class);
        assertThat(now(register.use(pair(card), UUID.randomUUID()))).isEqualTo(UseNoted.NOTED);

        assertThat(country.tokens())
                .containsExactly("Bearer elso-token", "Bearer masodik-token", "Bearer masodik-token");
    }

    @Test
    void aTokenFileThatIsGoneLetsNobodyIn() throws IOException {
        Card card = card(Adapter.HTTP);
        Files.delete(tokenFile);

        assertThat(check(Adapter.HTTP, card.number(), card.code())).isEqualTo(new PairCheck.Unavailable());
        assertThat(use(Adapter.HTTP, card, UUID.randomUUID())).isEqualTo(UseNoted.UNAVAILABLE);
        assertThat(country.tokens()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aRegisterThatDoesNotTakeTheTokenIsUnavailableAndRefusesNobodysCard(int status) {
        Card card = card(Adapter.HTTP);
        country.answersEverythingWith(status, "");

        assertThat(check(Adapter.HTTP, card.number(), card.code())).isEqualTo(new PairCheck.Unavailable());
        assertThat(use(Adapter.HTTP, card, UUID.randomUUID())).isEqualTo(UseNoted.UNAVAILABLE);
    }

    /** The connection stands, and nobody ever says a word. */
    @Test
    void aRegisterThatHangsIsUnavailableWhenItsTimeIsOver() throws IOException {
        Card card = card(Adapter.HTTP);
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            DocumentRegister register = registers.http(url, Optional.of(tokenFile), Duration.ofMillis(200));

            assertThat(now(register.check(pair(card)))).isEqualTo(new PairCheck.Unavailable());
            assertThat(now(register.use(pair(card), UUID.randomUUID()))).isEqualTo(UseNoted.UNAVAILABLE);
        }
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
            case HTTP -> registers.http(country.url(), Optional.of(tokenFile), ANSWER_TIMEOUT);
        };
    }

    private PairCheck check(Adapter adapter, String number, String code) {
        return now(register(adapter).check(EidPair.typed(number, code)));
    }

    private UseNoted use(Adapter adapter, Card card, UUID use) {
        return now(register(adapter).use(pair(card), use));
    }

    private static EidPair pair(Card card) {
        return EidPair.typed(card.number(), card.code());
    }

    private static <T> T now(Uni<T> asked) {
        return asked.await().atMost(Duration.ofSeconds(10));
    }
}
