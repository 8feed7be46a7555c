package hu.kapu.identity.credential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.identity.ActiveCitizens;
import hu.kapu.identity.Database;
import hu.kapu.identity.Door;
import hu.kapu.identity.IdentityTest;
import hu.kapu.identity.legacyhash.Effort;
import hu.kapu.identity.legacyhash.LegacyHashReader;
import hu.kapu.identity.legacyhash.LegacyHashReader.Reading;
import hu.kapu.identity.legacyhash.LegacyMethod;
import hu.kapu.identity.legacyhash.LegacyRecipe;
import hu.kapu.identity.legacyhash.WrittenHash;
import hu.kapu.identity.population.ImportedPeople;
import hu.kapu.identity.population.ImportedPeople.Row;
import hu.kapu.kit.hashing.Argon2id;
import hu.kapu.kit.hashing.HashingPool;
import hu.kapu.kit.outbox.Outbox;
import hu.kapu.kit.sealing.KeyedHash;
import hu.kapu.kit.sealing.Peppers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Passwords of another system: the first sign-in, and what somebody without the password can tell. */
@IdentityTest
class ImportedPasswordTest {
    private static final String PASSWORD = "három kicsi kacsa";
    private static final String WRONG = "ez bizony nem az a jelszó";
    private static final String BCRYPT_5 = "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW";
    private static final String BCRYPT_6 = "$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i";
    private static final String PBKDF2 =
            "{PBKDF2-SHA256}1212$4vjV83LKPjQzk31VI4E0Vw$hsYF68OiOUPdDZ1Fg.fJPeq1h/gXXY7acBp9/6c.tmQ";
    private static final String ARGON2 =
            "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc";
    private static final String SSHA = "{SSHA}0c0blFTXXNuAMHECS4uxrj3ZieMoWImr";

    @Inject
    ImportedPeople people;

    @Inject
    ActiveCitizens citizens;

    @Inject
    Database database;

    @Inject
    Peppers peppers;

    @Inject
    Argon2id argon2id;

    @Inject
    KeyedHash keyedHash;

    @Inject
    HashingPool hashingPool;

    @Inject
    PasswordHashes hashes;

    @Inject
    CredentialSettings settings;

    @Inject
    KnownDevices devices;

    @Inject
    AcceptPassword acceptPassword;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Inject
    io.vertx.sqlclient.Pool pool;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "U*U        | " + BCRYPT_5,
                "abc        | " + BCRYPT_6,
                "password   | " + PBKDF2,
                "lètmein    | pbkdf2_sha256$10000$seasalt$CWWFdHOWwPnki7HvkcqN9iA2T3KLW1cf2uZ5kvArtVY=",
                "password   | " + ARGON2,
                "testing123 | " + SSHA
            })
    void aFormerPasswordOfAnyFormatOpensAndIsHashedAnewWithPepperAtTheFirstSignIn(String password, String former) {
        String name = ImportedPeople.name("regi.");
        people.add(Row.of(name, former));
        String wrapped = hash(name);
        String digest = Base64.getEncoder().withoutPadding().encodeToString(read(former));

        Door.checkPassword(name, WRONG).then().statusCode(422);
        assertThat(hash(name)).isEqualTo(wrapped).startsWith("$argon2id$").doesNotContain(digest);
        assertThat(method(name)).isNotEqualTo("null");
        Door.checkPassword(name, password).then().statusCode(200);

        assertThat(method(name)).isEqualTo("null");
        assertThat(hash(name)).isNotEqualTo(wrapped);
        byte[] peppered = peppers.apply(peppers.currentId(), password.getBytes(UTF_8));
        assertThat(argon2id.verify(hash(name), peppered)).isTrue();
        Door.checkPassword(name, password).then().statusCode(200);
        Door.checkPassword(name, WRONG).then().statusCode(422);
    }

    @Test
    void theFieldsOfKeycloakComeInTheirOwnColumns() {
        String name = ImportedPeople.name("keycloak.");
        people.add(
                Row.of(name, "2+nmzB5CA5Sg6/CxUb+VWszQd+MQV9jG68pXn6dgfiyuH32AhzqlQdK+gkBEvIGg3wNk/78Wi5/lXOLP6JprjQ==")
                        .with("hashAlgorithm", "pbkdf2-sha256")
                        .with("hashIterations", "1000")
                        .with("hashSalt", "a2FwdSBpbXBvcnQgdGVzdA=="));

        Door.checkPassword(name, PASSWORD).then().statusCode(200);
    }

    @Test
    void aPasswordTakenInFormNfcIsFoundHoweverItIsTyped() {
        String name = ImportedPeople.name("nfc.");
        people.add(Row.withPassword(name, PASSWORD));

        Door.checkPassword(name, decomposed()).then().statusCode(200);
        Door.checkPassword(name, PASSWORD).then().statusCode(200);
    }

    @Test
    void aPasswordTakenAsItWasTypedIsFoundThatWayAndFromThenOnInAnyForm() {
        String name = ImportedPeople.name("nfd.");
        people.add(Row.withPassword(name, decomposed()));

        Door.checkPassword(name, PASSWORD).then().statusCode(422);
        Door.checkPassword(name, decomposed()).then().statusCode(200);
        Door.checkPassword(name, PASSWORD).then().statusCode(200);
    }

    @Test
    void theDatabaseHoldsNoHashOfTheOtherSystem() {
        String name = ImportedPeople.name("sehol.");
        people.add(Row.of(name, SSHA));

        String row = database.text(
                "select to_jsonb(p)::text || to_jsonb(c)::text || to_jsonb(i)::text from citizen c"
                        + " join password p on p.citizen_id = c.id join imported_citizen i on i.citizen_id = c.id"
                        + " where c.user_name = ?",
                name);

        assertThat(row)
                .doesNotContain(Base64.getEncoder().withoutPadding().encodeToString(read(SSHA)))
                .doesNotContain(HexFormat.of().formatHex(read(SSHA)));
    }

    @Test
    void whoeverHasTheFormerHashCannotSignInWithIt() {
        String name = ImportedPeople.name("lopott.");
        people.add(Row.of(name, SSHA));

        Door.checkPassword(name, SSHA).then().statusCode(422);
        Door.checkPassword(name, Base64.getEncoder().encodeToString(read(SSHA)))
                .then()
                .statusCode(422);
    }

    @Test
    void aWrongPasswordTakesTheSameStatementsForEverybody() {
        String imported = ImportedPeople.name("utas.");
        String shared = ImportedPeople.name("Ketto.");
        people.add(
                Row.of(imported, BCRYPT_5), Row.of(shared, SSHA), Row.of(shared.replace("Ketto", "KETTO"), BCRYPT_6));
        List<String> ofNobody = statements(ImportedPeople.name("senki."));

        assertThat(ofNobody).hasSize(2);
        assertThat(statements(citizens.somebody().userName())).isEqualTo(ofNobody);
        assertThat(statements(imported)).isEqualTo(ofNobody);
        assertThat(statements(shared)).isEqualTo(ofNobody);
        assertThat(statements(shared.replace("Ketto", "kettO"))).isEqualTo(ofNobody);
    }

    /** Seconds would tell who was imported; so everybody's wrong password costs what the costliest one costs. */
    @Test
    void aWrongPasswordTakesTheSameWorkForEverybody() {
        people.add(
                Row.of(ImportedPeople.name("b5."), BCRYPT_5),
                Row.of(ImportedPeople.name("b6."), BCRYPT_6),
                Row.of(ImportedPeople.name("p."), PBKDF2),
                Row.of(ImportedPeople.name("a."), ARGON2));
        LegacyMethodsInUse inUse = new LegacyMethodsInUse(new Pool(pool));
        Void _ = now(inUse.read());

        Map<String, Long> ofNobody = work(inUse, null);

        assertThat(ofNobody).containsKeys("bcrypt", "pbkdf2-sha256", "argon2id:19:256:2");
        assertThat(ofNobody.getOrDefault("bcrypt", 0L)).isGreaterThanOrEqualTo(64);
        for (String former : List.of(BCRYPT_5, BCRYPT_6, PBKDF2, ARGON2, SSHA)) {
            assertThat(work(inUse, recipe(former))).as(former).isEqualTo(ofNobody);
        }
    }

    @Test
    void aMethodThatIsMetBeforeItWasReadCountsForEverybodyFromThenOn() {
        LegacyMethodsInUse inUse = new LegacyMethodsInUse(new Pool(pool));

        assertThat(work(inUse, null)).isEmpty();
        assertThat(work(inUse, recipe(BCRYPT_5))).isEqualTo(Map.of("bcrypt", 32L));
        assertThat(work(inUse, null)).isEqualTo(Map.of("bcrypt", 32L));
    }

    /** What a check of one form costs beside our own hash: what the recipe takes, and what makes up for the rest. */
    private static Map<String, Long> work(LegacyMethodsInUse inUse, @Nullable LegacyRecipe recipe) {
        Map<String, Long> work = new HashMap<>();
        for (Map.Entry<LegacyMethod, Long> missing : inUse.missingAfter(recipe).entrySet()) {
            var _ = work.merge(missing.getKey().effort().kind(), missing.getValue(), Long::sum);
        }
        Effort own = recipe == null ? Effort.NONE : recipe.method().effort();
        if (own.units() > 0) {
            var _ = work.merge(own.kind(), own.units(), Long::sum);
        }
        return work;
    }

    private List<String> statements(String userName) {
        Queue<String> statements = new ConcurrentLinkedQueue<>();
        Pool counting = new Pool((io.vertx.sqlclient.Pool) Proxy.newProxyInstance(
                io.vertx.sqlclient.Pool.class.getClassLoader(),
                new Class<?>[] {io.vertx.sqlclient.Pool.class},
                (proxy, method, arguments) -> call(statements, method, arguments)));
        AttemptBudgets budgets = new AttemptBudgets(counting, settings);
        CheckPassword checkPassword = new CheckPassword(
                hashingPool,
                hashes,
                new ReservePassword(budgets, new StoredPasswords(counting), devices, keyedHash, clock),
                acceptPassword,
                new RefusePassword(budgets, counting, outbox));
        PasswordAttempt attempt = new PasswordAttempt(UUID.randomUUID(), userName, new Password(WRONG), null);
        assertThat(now(checkPassword.check(attempt))).isInstanceOf(PasswordCheck.Wrong.class);
        return List.copyOf(statements);
    }

    private Object call(Queue<String> statements, Method method, Object[] arguments) throws Throwable {
        if (method.getName().endsWith("uery")) {
            statements.add((String) arguments[0]);
        } else if (method.getName().startsWith("with") || method.getName().equals("getConnection")) {
            statements.add("transaction");
        }
        try {
            return method.invoke(pool, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static String decomposed() {
        return Normalizer.normalize(PASSWORD, Normalizer.Form.NFD);
    }

    private static byte[] read(String former) {
        return readable(former).hash().digest();
    }

    private static LegacyRecipe recipe(String former) {
        return readable(former).hash().recipe();
    }

    private static Reading.Understood readable(String former) {
        return (Reading.Understood) LegacyHashReader.read(new WrittenHash(former, "", "", ""));
    }

    private String hash(String name) {
        return database.text(
                "select p.hash from password p join citizen c on c.id = p.citizen_id where c.user_name = ?", name);
    }

    /** The text {@code null} where there is none. */
    private String method(String name) {
        return database.text(
                "select p.legacy_method from password p join citizen c on c.id = p.citizen_id where c.user_name = ?",
                name);
    }

    private static <T> T now(Uni<T> asked) {
        return asked.await().atMost(Duration.ofSeconds(10));
    }
}
