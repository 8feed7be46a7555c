package hu.kapu.identity.figures;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.identity.Database;
import hu.kapu.identity.Door;
import hu.kapu.identity.IdentityTest;
import hu.kapu.identity.history.Told;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who still has one factor, counted; the citizens are rows of this test alone. */
@IdentityTest
@SuppressWarnings("NullAway.Init")
class MigrationFiguresTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String DOMAIN = "figures.example.hu";

    @Inject
    Told told;

    @Inject
    Database database;

    @Inject
    CountMigration countMigration;

    private final List<UUID> citizens = new ArrayList<>();

    @BeforeEach
    void thirtyCitizensAndTwoSmallGroups() {
        citizens.addAll(registered(30, DOMAIN));
        registered(6, "small-1.example.hu").forEach(citizen -> told.signIn(citizen, "small-1"));
        registered(6, "small-2.example.hu").forEach(citizen -> told.signIn(citizen, "small-2"));
    }

    @AfterEach
    void nobodyIsLeft() {
        database.change("delete from citizen where user_name like 'figures.%'");
        database.change("delete from migration_figure");
    }

    @Test
    void whoHasAnyFactorLeftIsNoLongerCounted() {
        assertThat(singleFactorAtDomain()).isEqualTo(30);
        UUID first = activated(citizens.getFirst());
        UUID second = activated(citizens.getFirst());
        told.about(citizens.get(1), "email-code-activated.v1", factor(UUID.randomUUID()));
        assertThat(singleFactorAtDomain()).isEqualTo(28);

        told.about(citizens.getFirst(), "factor-inactivated.v1", factor(first));
        assertThat(singleFactorAtDomain()).isEqualTo(28);
        told.about(citizens.getFirst(), "factor-inactivated.v1", factor(second));
        assertThat(singleFactorAtDomain()).isEqualTo(29);
        told.about(citizens.getFirst(), "factor-reactivated.v1", factor(second));
        assertThat(singleFactorAtDomain()).isEqualTo(28);
    }

    @Test
    void aReplacedFactorCountsAsBeforeAndEndedOnesNot() {
        UUID former = activated(citizens.getFirst());
        UUID next = UUID.randomUUID();
        told.about(
                citizens.getFirst(),
                "authenticator-replaced.v1",
                new JsonObject().put("authenticatorId", next.toString()).put("replacedId", former.toString()));
        assertThat(singleFactorAtDomain()).isEqualTo(29);

        JsonObject ended = new JsonObject().put("id", next.toString()).put("method", "totp");
        told.about(
                citizens.getFirst(),
                "second-factors-ended.v1",
                new JsonObject().put("factors", new JsonArray().add(ended)));
        assertThat(singleFactorAtDomain()).isEqualTo(30);
        told.about(
                citizens.getFirst(),
                "factors-restored.v1",
                new JsonObject().put("restored", ended).put("ended", new JsonArray()));
        assertThat(singleFactorAtDomain()).isEqualTo(29);
    }

    @Test
    void citizensAreToldApartByTheirLastSignIn() {
        citizens.subList(0, 20).forEach(citizen -> told.signIn(citizen, "figures-portal"));
        count();

        assertThat(cohort("portal", "figures-portal")).isEqualTo(20);
        assertThat(names("last-sign-in")).contains("2025-01");
        assertThat(names("mail-domain")).contains(DOMAIN).noneMatch(name -> name != null && name.contains("@"));
    }

    @Test
    void aCohortThatCouldBeSomebodyIsNotShown() {
        citizens.subList(0, 9).forEach(citizen -> told.signIn(citizen, "small-portal"));
        count();

        assertThat(names("portal")).doesNotContain("small-portal");
    }

    @Test
    void ofAClosedAccountNothingIsKeptForCounting() {
        activated(citizens.getFirst());
        told.signIn(citizens.getFirst(), "figures-portal");
        count();
        assertThat(database.column("select 1 from last_sign_in where citizen_id = ?", citizens.getFirst()))
                .hasSize(1);

        told.about(citizens.getFirst(), "citizen-closed.v1", new JsonObject());

        assertThat(database.column("select 1 from last_sign_in where citizen_id = ?", citizens.getFirst()))
                .isEmpty();
        assertThat(database.column("select 1 from present_factor where citizen_id = ?", citizens.getFirst()))
                .isEmpty();
    }

    @Test
    void theWholeIsRoundedAndCohortsComePageByPage() {
        count();
        JsonPath whole = read("/figures/migration");
        assertThat(whole.getLong("citizens") % 10).isZero();
        assertThat(whole.getLong("singleFactor") % 10).isZero();
        assertThat(whole.getString("countedAt")).isNotNull();

        assertThat(read("/figures/migration/mail-domain?limit=1").<Object>getList("cohorts"))
                .hasSize(1);
        Door.caller().get("/figures/migration/shoe-size").then().statusCode(404);
    }

    private List<UUID> registered(int number, String domain) {
        List<UUID> registered = new ArrayList<>();
        for (int index = 0; index < number; index++) {
            UUID id = UUID.randomUUID();
            registered.add(id);
            database.change(
                    "insert into citizen (id, user_name, status, language, email, sealed_recipient, family_name, given_name,"
                            + " birth_family_name, birth_given_name, birth_place, birth_date, mother_family_name,"
                            + " mother_given_name, registered_at) values (?, ?, 'ACTIVE', 'HU', ?, '', 'K', 'A', 'K', 'A',"
                            + " 'Szeged', '1950-03-21', 'K', 'M', '2024-05-01T10:00:00Z')",
                    id,
                    "figures." + id,
                    id + "@" + domain);
        }
        return registered;
    }

    private UUID activated(UUID citizen) {
        UUID factor = UUID.randomUUID();
        told.about(citizen, "authenticator-activated.v1", new JsonObject().put("authenticatorId", factor.toString()));
        return factor;
    }

    private static JsonObject factor(UUID id) {
        return new JsonObject().put("factorId", id.toString()).put("method", "totp");
    }

    private long singleFactorAtDomain() {
        count();
        return cohort("mail-domain", DOMAIN);
    }

    private long cohort(String kind, String name) {
        return read("/figures/migration/" + kind + "?limit=500")
                .getLong("cohorts.find { it.name == '" + name + "' }.singleFactor");
    }

    private List<String> names(String kind) {
        return read("/figures/migration/" + kind + "?limit=500").getList("cohorts.name");
    }

    private void count() {
        countMigration.count().await().atMost(PATIENCE);
    }

    private static JsonPath read(String path) {
        return Door.caller().get(path).then().statusCode(200).extract().jsonPath();
    }
}
