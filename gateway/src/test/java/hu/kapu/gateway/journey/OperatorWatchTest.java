package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.watching.KeepMigrationFigures;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page that operators watch: the numbers of the gateway's own tables, and nobody in them. */
@QuarkusTest
class OperatorWatchTest extends OfficialsTest {
    private static final String PAGE = "/regisztracio/allapot";
    private static final Pattern ROW = Pattern.compile("<tr>.*?</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL);
    private static final List<String> COUNTING = List.of("count-sign-ins", "count-citizens", "keep-migration-figures");

    @Inject
    Scheduler scheduler;

    @Inject
    KeepMigrationFigures keepFigures;

    @BeforeEach
    void nothingIsCounted() throws SQLException {
        COUNTING.forEach(scheduler::pause);
        identity.figures().countAnew("2025-01-20T02:00:00Z");
        for (String table : List.of("sign_in_minute", "mail_state", "migration_day", "recent_citizens")) {
            sql("delete from " + table);
        }
        sql("update recent_citizens_counted set day = '2025-01-20', first_day = '2025-01-14'");
    }

    @AfterEach
    void countAsUsual() throws SQLException {
        sql("delete from recent_citizens");
        sql("update recent_citizens_counted set day = '1970-01-01', first_day = '1970-01-01'");
        COUNTING.forEach(scheduler::resume);
    }

    @Test
    void only_operators_watch_and_find_the_way_from_their_door() {
        Browser others = signedInWithApp(official("registrar", "approver", "auditor"));
        assertThat(others.open(PAGE).statusCode()).isEqualTo(403);
        assertThat(others.open("/regisztracio").body()).doesNotContain(PAGE);
        assertThat(signedInWithApp(citizenWithApp()).open(PAGE).statusCode()).isEqualTo(403);

        Browser operator = operator();
        assertThat(operator.open("/regisztracio").body()).contains("href=\"" + PAGE + "\"");
        assertThat(operator.open(PAGE).statusCode()).isEqualTo(200);
        assertThat(operator.open(PAGE + "/").statusCode()).isEqualTo(200);
    }

    @Test
    void where_nothing_happened_the_page_says_so() {
        assertThat(operator().open(PAGE).body())
                .contains("Ebben az órában senki sem lépett be portálra.")
                .contains("Ebben az órában senkit sem utasítottunk el.")
                .contains("Az elmúlt órában nem kellett ilyen levél.");
    }

    @Test
    void sign_ins_and_refusals_of_the_last_hour_are_counted_exactly() throws SQLException {
        minute("2025-01-20T09:30:00Z", "signed-in", "totp", 37);
        minute("2025-01-20T09:31:00Z", "signed-in", "totp", 4);
        minute("2025-01-20T09:31:00Z", "signed-in", "email-code", 2);
        minute("2025-01-20T09:30:00Z", "refused", "code-wrong", 5);
        minute("2025-01-20T09:33:00Z", "refused", "something-new", 1);
        minute("2025-01-20T08:30:00Z", "signed-in", "totp", 9_000);

        String page = operator().open(PAGE).body();

        assertThat(page)
                .contains("eddig: 10:57", "Legtöbb egy perc alatt: 37.", "<polyline")
                .contains("Ügyfélkapu+: <strong>41</strong>", "Ügyfélkapu+ e-mailes kóddal: <strong>2</strong>");
        assertThat(rows(page)).contains("10:27|41|2", "10:32|0|0", "Hibás kód|5", "Más ok|1");
    }

    @Test
    void mails_are_shown_by_provider_with_how_long_they_take() throws SQLException {
        mails(20, "freemail.hu", "sent", 7);
        mails(3, "freemail.hu", "delayed", 30);
        mails(1, "freemail.hu", "failed", 2);
        mails(4, "other", "sent", 61);
        mails(1, null, "expired", 600);

        assertThat(rows(operator().open(PAGE).body()))
                .contains("freemail.hu|20|3|1|7 mp|7 mp", "A többiek együtt|4|0|1|61 mp|61 mp");
    }

    @Test
    void the_migration_is_forecast_to_the_day_of_the_switch_over() throws SQLException {
        clock.set(Instant.parse("2025-01-10T10:00:00Z"));
        identity.figures().countAnew("2025-01-10T02:00:00Z");
        for (int day = 1; day < 10; day++) {
            migration(LocalDate.of(2025, 1, day), 240 + 20 * (10 - day));
        }

        String page = operator().open(PAGE).body();

        assertThat(page)
                .contains("állampolgárból 240 lép be csak jelszóval. A számok napja: 2025. január 10.")
                .contains("naponta átlagosan ennyivel lettek kevesebben: 20.")
                .contains("ennyien maradnak csak jelszóval (2025. január 16.): 120.");
        assertThat(rows(page)).contains("2025. január 9.|260", "2025. január 10.|240");
    }

    @Test
    void after_the_switch_over_nothing_is_forecast() throws SQLException {
        migration(LocalDate.of(2025, 1, 19), 240);

        assertThat(operator().open(PAGE).body())
                .contains("Az utóbbi két hétben nem lettek kevesebben.")
                .contains("Nincs kitűzve olyan nap")
                .doesNotContain("Ha ez így megy tovább");
    }

    @Test
    void without_identity_the_days_that_were_kept_are_shown() throws SQLException {
        migration(LocalDate.of(2025, 1, 19), 310);
        Browser operator = operator();
        identity.goDown();

        assertThat(operator.open(PAGE).body()).contains("310 lép be csak jelszóval. A számok napja: 2025. január 19.");
    }

    @Test
    void figures_are_kept_once_a_day_and_old_ones_go() throws SQLException {
        migration(LocalDate.of(2023, 1, 1), 5);

        keep();
        keep();
        identity.figures().countAnew("2025-01-21T02:00:00Z");
        keep();

        assertThat(texts("select day || ' ' || single_factor from migration_day order by day"))
                .containsExactly("2025-01-20 240", "2025-01-21 240");
    }

    @Test
    void announced_raises_say_whom_they_would_refuse_and_leave_out_the_few() throws SQLException {
        recent("epapir", "totp", 40);
        recent("epapir", "email-code", 30);
        recent("raised", "email-code", 4);

        assertThat(rows(operator().open(PAGE).body()))
                .contains("ePapír|2025. március 1. 00:00|jelentős|70|30")
                .contains("Szigorodó portál|2025. március 1. 00:00|jelentős|10-nél kevesebb|10-nél kevesebb");
    }

    @Test
    void notices_that_do_not_leave_are_told() throws SQLException {
        Browser operator = operator();
        sql("delete from outbox");
        assertThat(operator.open(PAGE).body()).contains("Minden értesítés elment");

        sql(
                "insert into outbox (id, aggregatetype, aggregateid, type, payload, created_at)"
                        + " values (gen_random_uuid(), 'x', gen_random_uuid(), 'x', '{}', ?)",
                at(Duration.ofMinutes(-5)));

        assertThat(operator.open(PAGE).body())
                .contains("Indulásra vár: 1.", "másodperce: 300.", "Az értesítések elakadtak.");
    }

    @Test
    void nobody_is_named() throws SQLException {
        String userName = official("operator");
        mails(12, "freemail.hu", "sent", 3);

        assertThat(signedInWithApp(userName).open(PAGE).body())
                .doesNotContain(userName, identity.idOf(userName).toString());
    }

    private Browser operator() {
        return signedInWithApp(official("operator"));
    }

    private void keep() {
        keepFigures.keep().subscribe().asCompletionStage().join();
    }

    private void minute(String minute, String outcome, String detail, int count) throws SQLException {
        sql(
                "insert into sign_in_minute (minute, outcome, detail, count) values (cast(? as timestamptz), ?, ?, ?)",
                minute,
                outcome,
                detail,
                count);
    }

    private void mails(int count, @Nullable String provider, String state, int seconds) throws SQLException {
        for (int each = 0; each < count; each++) {
            sql(
                    "insert into mail_state (message_id, citizen_id, state, at, asked_at, provider)"
                            + " values (gen_random_uuid(), gen_random_uuid(), ?, ?, ?, ?)",
                    state,
                    at(Duration.ofMinutes(-10)),
                    at(Duration.ofMinutes(-10).minusSeconds(seconds)),
                    provider);
        }
    }

    private void migration(LocalDate day, int singleFactor) throws SQLException {
        sql(
                "insert into migration_day (day, counted_at, citizens, single_factor)"
                        + " values (cast(? as date), cast(? as date), 1000, ?)",
                day.toString(),
                day.toString(),
                singleFactor);
    }

    private void recent(String portal, String strongest, int citizens) throws SQLException {
        sql(
                "insert into recent_citizens (portal_id, strongest, citizens) values (?, ?, ?)",
                portal,
                strongest,
                citizens);
    }

    /** The rows of all tables, each as its cells with {@code |} between. */
    private static List<String> rows(String page) {
        return ROW.matcher(page)
                .results()
                .map(row -> CELL.matcher(row.group())
                        .results()
                        .map(cell -> cell.group(1))
                        .collect(Collectors.joining("|")))
                .toList();
    }
}
