package hu.kapu.identity.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.goterl.lazysodium.SodiumJava;
import com.goterl.lazysodium.utils.LibraryLoader;
import com.sun.jna.NativeLong;
import hu.kapu.identity.ActiveCitizens;
import hu.kapu.identity.ActiveCitizens.ActiveCitizen;
import hu.kapu.identity.Database;
import hu.kapu.identity.Door;
import hu.kapu.identity.IdentityTest;
import hu.kapu.identity.Person;
import hu.kapu.identity.citizen.TypedName;
import hu.kapu.identity.citizen.UserName;
import hu.kapu.identity.credential.AttemptBudget.ByName;
import hu.kapu.identity.credential.Reservation.Granted;
import hu.kapu.identity.credential.Reservation.HeldPassword;
import hu.kapu.identity.credential.Reservation.NameHolder;
import hu.kapu.kit.hashing.Argon2id;
import hu.kapu.kit.hashing.HashingPool;
import hu.kapu.kit.hashing.HashingPool.Place;
import hu.kapu.kit.sealing.KeyedHash;
import hu.kapu.kit.sealing.Peppers;
import io.restassured.http.ContentType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@IdentityTest
class PasswordCheckTest {
    @Inject
    ActiveCitizens citizens;

    @Inject
    Database database;

    @Inject
    HashingPool hashingPool;

    @Inject
    Peppers peppers;

    @Inject
    Argon2id argon2id;

    @Inject
    LegacyMethodsInUse legacyMethods;

    @Inject
    KeyedHash keyedHash;

    @Inject
    AttemptBudgets budgets;

    @Inject
    StoredPasswords passwords;

    @Inject
    KnownDevices devices;

    @Inject
    AcceptPassword acceptPassword;

    @Inject
    RefusePassword refusePassword;

    @Test
    void theRightPasswordTellsWhoseItIs() {
        ActiveCitizen citizen = citizens.somebody();

        Door.checkPassword(citizen.userName(), citizen.password())
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("citizenId", equalTo(citizen.id().toString()))
                .body("userName", equalTo(citizen.userName()))
                .body("displayName", equalTo("Kovács Anna Mária"))
                .body("language", equalTo("hu"))
                .body("maskedAddress", equalTo("k•••••@p•••.hu"))
                .body("sealedRecipient", notNullValue())
                .body("knownDevice", equalTo(false))
                .body("deviceToken", notNullValue())
                .body("passwordAt", notNullValue());
    }

    @Test
    void nameAndPasswordMayComeInAnyUnicodeForm() {
        ActiveCitizen citizen = citizens.somebody();
        String decomposed = Normalizer.normalize(citizen.password(), Normalizer.Form.NFD);

        Door.checkPassword(" " + citizen.userName().toUpperCase(Locale.ROOT) + " ", decomposed)
                .then()
                .statusCode(200);
    }

    @Test
    void aWrongPasswordAnUnknownNameAndAnAccountWithoutOneGiveOneAnswer() {
        String wrong = refusal(citizens.somebody().userName(), "valami egészen más jelszó");
        String unknown = refusal("soha.nem.volt", "valami egészen más jelszó");
        Person registered = Person.somebody();
        String withoutPassword = withoutPassword(registered);

        assertThat(List.of(unknown, withoutPassword)).containsOnly(wrong);
    }

    private static String withoutPassword(Person person) {
        Door.register(person).then().statusCode(201);
        return refusal(person.userName(), "valami egészen más jelszó");
    }

    @Test
    void anUnknownNameIsReservedAndSettledLikeAWrongPassword() {
        String known = citizens.somebody().userName();
        String unknown = Person.somebody().userName();
        refusal(known, "valami egészen más jelszó");
        refusal(unknown, "valami egészen más jelszó");

        assertThat(attemptsOn(unknown)).isEqualTo(attemptsOn(known)).isEqualTo("evaluate 1 wrong");
    }

    @Test
    void nobodysPasswordCostsTheHashThatEverybodysCosts() {
        PasswordHashes hashes = new PasswordHashes(argon2id, peppers, legacyMethods);
        Password password = new Password("valami egészen más jelszó");

        assertThat(hashes.check(password, null).right()).isFalse();
        StoredHash compared = Objects.requireNonNull(hashes.dummy.get());
        assertThat(parameters(compared)).isEqualTo(parameters(hashes.make(password)));
    }

    @Test
    void anUnknownNameIsRefusedAfterThePepperOfItsStandInHasGone() {
        PasswordHashes hashes = new PasswordHashes(argon2id, peppers, legacyMethods);
        Password password = new Password("valami egészen más jelszó");
        int gone = peppers.currentId() + 1;
        hashes.dummy.set(new StoredHash(hashes.make(password).encoded(), gone));

        assertThat(hashes.check(password, null).right()).isFalse();
    }

    @Test
    void aPasswordIsRightAlsoWhenASignInBesideItHasJustImprovedItsHash() {
        ActiveCitizen citizen = citizens.somebody();
        AttemptBudget budget = ByName.ofPassword(keyedHash, TypedName.of(citizen.userName()));
        UUID attempt = UUID.randomUUID();
        Granted granted = (Granted) now(budgets.reserve(budget, attempt, Instant.now()));
        HeldPassword held = granted.holder().flatMap(NameHolder::password).orElseThrow();
        store(citizen, hashOf(citizen.password(), 1));

        assertThat(now(budgets.accept(budget, attempt, citizen.id(), held.setAt())))
                .isTrue();
    }

    @Test
    void aPasswordChangedWhileItWasCheckedIsNotRight() {
        ActiveCitizen citizen = citizens.somebody();
        AttemptBudget budget = ByName.ofPassword(keyedHash, TypedName.of(citizen.userName()));
        UUID attempt = UUID.randomUUID();
        Granted granted = (Granted) now(budgets.reserve(budget, attempt, Instant.now()));
        HeldPassword held = granted.holder().flatMap(NameHolder::password).orElseThrow();
        database.change(
                "update password set set_at = set_at + interval '1 microsecond' where citizen_id = ?", citizen.id());

        assertThat(now(budgets.accept(budget, attempt, citizen.id(), held.setAt())))
                .isFalse();
    }

    @Test
    void aPasswordMadeVoidWhileItWasCheckedIsNotRight() {
        ActiveCitizen citizen = citizens.somebody();
        AttemptBudget budget = ByName.ofPassword(keyedHash, TypedName.of(citizen.userName()));
        UUID attempt = UUID.randomUUID();
        Granted granted = (Granted) now(budgets.reserve(budget, attempt, Instant.now()));
        HeldPassword held = granted.holder().flatMap(NameHolder::password).orElseThrow();
        database.change("update password set hash = null, pepper_id = null where citizen_id = ?", citizen.id());

        assertThat(now(budgets.accept(budget, attempt, citizen.id(), held.setAt())))
                .isFalse();
    }

    @Test
    void aShortPasswordFromFormerTimesStillWorks() {
        ActiveCitizen citizen = citizens.somebody();
        store(citizen, hashOf("régi", 1));

        Door.checkPassword(citizen.userName(), "régi").then().statusCode(200);
    }

    @Test
    void aHashWithFormerParametersIsImprovedAtTheNextSignIn() {
        ActiveCitizen citizen = citizens.somebody();
        String former = hashOf("régi", 3);
        store(citizen, former);

        Door.checkPassword(citizen.userName(), "rossz").then().statusCode(422);
        assertThat(stored(citizen)).isEqualTo(former);
        Door.checkPassword(citizen.userName(), "régi").then().statusCode(200);
        assertThat(stored(citizen)).isNotEqualTo(former).contains("t=1,");
        Door.checkPassword(citizen.userName(), "régi").then().statusCode(200);
    }

    @Test
    void theRowNamesItsPepperAndNeverThePassword() {
        ActiveCitizen citizen = citizens.somebody();

        assertThat(database.text("select pepper_id from password where citizen_id = ?", citizen.id()))
                .isEqualTo(Integer.toString(peppers.currentId()));
        assertThat(stored(citizen)).startsWith("$argon2id$").doesNotContain(citizen.password());
    }

    @Test
    void aClosedAccountOpensWithNoPassword() {
        ActiveCitizen citizen = citizens.somebody();
        database.change("update citizen set status = 'CLOSED' where id = ?", citizen.id());

        refusal(citizen.userName(), citizen.password());
    }

    @Test
    void whoeverFindsThePoolFullIsSentAwayWithoutSpendingAnAttempt() {
        ActiveCitizen citizen = citizens.somebody();
        List<Place> places = new ArrayList<>();
        for (Optional<Place> place = hashingPool.enter(); place.isPresent(); place = hashingPool.enter()) {
            places.add(place.get());
        }
        try {
            for (int i = 0; i < 10; i++) {
                Door.checkPassword(citizen.userName(), "valami más jelszó")
                        .then()
                        .statusCode(503)
                        .header("Retry-After", notNullValue())
                        .body("code", equalTo("overloaded"))
                        .body("retryAfterSeconds", greaterThanOrEqualTo(1));
            }
        } finally {
            places.forEach(Place::close);
        }

        Door.checkPassword(citizen.userName(), citizen.password()).then().statusCode(200);
    }

    @Test
    void placesAreGivenBackWhateverTheOutcome() {
        ActiveCitizen citizen = citizens.somebody();
        for (int i = 0; i < 100; i++) {
            Door.checkPassword("nincs.ilyen." + i, "valami más jelszó").then().statusCode(422);
        }

        Door.checkPassword(citizen.userName(), citizen.password()).then().statusCode(200);
    }

    @Test
    void aPlaceIsGivenBackWhenAnAttemptCannotEvenBeReserved() {
        CheckPassword broken = new CheckPassword(
                hashingPool,
                new PasswordHashes(argon2id, peppers, legacyMethods),
                new ReservePassword(budgets, passwords, devices, keyedHash, new NoClock()),
                acceptPassword,
                refusePassword);
        PasswordAttempt attempt = new PasswordAttempt(UUID.randomUUID(), "kovacs", new Password("x"), null);
        for (int i = 0; i < 200; i++) {
            Uni<PasswordCheck> check = Uni.createFrom().deferred(() -> broken.check(attempt));
            assertThatThrownBy(() -> now(check)).hasMessage("no time");
        }

        Door.checkPassword(Person.somebody().userName(), "valami más jelszó")
                .then()
                .statusCode(422);
    }

    @Test
    void aNameThatNoDatabaseCanHoldBelongsToNobody() {
        refusal("kov\u0000acs", "valami más jelszó");
    }

    @Test
    void aPasswordOfAMegabyteIsTurnedAwayUnread() {
        Door.caller()
                .contentType(ContentType.JSON)
                .body(Map.of("userName", "kovacs", "password", "x".repeat(1_000_000), "attemptId", UUID.randomUUID()))
                .post("/password-checks")
                .then()
                .statusCode(413);
    }

    @Test
    void aPasswordLongerThanAnyCanBeIsWrongWithoutHashing() {
        String name = Person.somebody().userName();

        for (int i = 0; i < 10; i++) {
            refusal(name, "x".repeat(1025));
            refusal(name, "ő".repeat(513));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "{\"userName\":\"a\"}",
                "{\"userName\":\"a\",\"password\":\"b\",\"attemptId\":\"c\"}"
            })
    void whatCannotBeReadIsABadRequest(String body) {
        Door.caller()
                .body(body)
                .post("/password-checks")
                .then()
                .statusCode(400)
                .body("code", equalTo("unreadable-request"));
    }

    @CanIgnoreReturnValue
    private static String refusal(String userName, String password) {
        return Door.checkPassword(userName, password)
                .then()
                .statusCode(422)
                .body("code", equalTo("password-wrong"))
                .extract()
                .asString();
    }

    private String attemptsOn(String userName) {
        byte[] row = keyedHash.index("password-by-name", UserName.fold(userName));
        return database.text(
                "select verdict || ' ' || failures || ' ' || outcome from name_attempt where row_key = ?", row);
    }

    private static String parameters(StoredHash hash) {
        return hash.encoded()
                .substring(0, hash.encoded().indexOf("$", hash.encoded().indexOf("p=")));
    }

    private static <T> T now(Uni<T> asked) {
        return asked.await().atMost(Duration.ofSeconds(10));
    }

    /** Fails before anything asynchronous has begun, as unreadable keys do. */
    private static final class NoClock extends Clock {
        @Override
        public Instant instant() {
            throw new IllegalStateException("no time");
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private String stored(ActiveCitizen citizen) {
        return database.text("select hash from password where citizen_id = ?", citizen.id());
    }

    private void store(ActiveCitizen citizen, String hash) {
        database.change("update password set hash = ? where citizen_id = ?", hash, citizen.id());
    }

    /** As an earlier configuration would have made it. */
    private String hashOf(String password, int iterations) {
        byte[] peppered = peppers.apply(peppers.currentId(), password.getBytes(StandardCharsets.UTF_8));
        byte[] encoded = new byte[128];
        int failed = new SodiumJava(LibraryLoader.Mode.BUNDLED_ONLY)
                .crypto_pwhash_str(encoded, peppered, peppered.length, iterations, new NativeLong(1024 * 1024));
        assertThat(failed).isZero();
        return new String(encoded, StandardCharsets.US_ASCII).replace("\0", "");
    }
}
