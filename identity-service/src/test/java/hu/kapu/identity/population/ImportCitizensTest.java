package hu.kapu.identity.population;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hu.kapu.identity.Database;
import hu.kapu.identity.Door;
import hu.kapu.identity.IdentityTest;
import hu.kapu.identity.Letters;
import hu.kapu.identity.population.ImportedPeople.Imported;
import hu.kapu.identity.population.ImportedPeople.Row;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whole files on their way in: what gets in, what is told, and what another run does. */
@IdentityTest
class ImportCitizensTest {
    private static final String PASSWORD = "kilenc zöld kapu";
    private static final int MANY = 2_000;
    private static final int BROKEN_AFTER = 1_300;

    @Inject
    ImportedPeople people;

    @Inject
    Database database;

    @Inject
    Letters letters;

    @Test
    void peopleComeInFromBothKindsOfFileAndSignInAsBefore() {
        String first = ImportedPeople.name("csv.");
        String second = ImportedPeople.name("json.");

        Imported csv = people.csv(Row.withPassword(first, PASSWORD));
        Imported json = people.json(Row.withPassword(second, PASSWORD).with("language", "en"));

        assertThat(csv.exitCode()).isZero();
        assertThat(json.exitCode()).isZero();
        assertThat(csv.told()).contains("1 citizens imported, 0 as they were, 0 rows left out; 0 have to type");
        Door.checkPassword(first, PASSWORD)
                .then()
                .statusCode(200)
                .body("citizenId", equalTo(people.idOf(first).toString()))
                .body("displayName", equalTo("Kovács Anna Mária"))
                .body("language", equalTo("hu"));
        Door.checkPassword(second, PASSWORD).then().statusCode(200).body("language", equalTo("en"));
    }

    @Test
    void theHistoryBeginsWithTheImportAndNothingIsPublishedOrMailed() {
        String name = ImportedPeople.name("csendes.");

        people.add(Row.withPassword(name, PASSWORD));

        UUID citizen = people.idOf(name);
        assertThat(letters.outbox(citizen)).isEmpty();
        Door.caller()
                .get("/citizens/" + citizen + "/history")
                .then()
                .statusCode(200)
                .body("entries.type", contains("citizen-imported.v1"));
        Door.citizen(citizen).then().statusCode(200).body("status", equalTo("active"));
    }

    @Test
    void theAddressIsConfirmedWhereTheOtherSystemSaysSo() {
        String verified = ImportedPeople.name("igazolt.");
        String unverified = ImportedPeople.name("igazolatlan.");

        people.add(
                Row.withPassword(verified, PASSWORD),
                Row.withPassword(unverified, PASSWORD).with("emailVerified", "false"));

        Door.citizen(people.idOf(verified)).then().body("emailConfirmed", equalTo(true));
        Door.citizen(people.idOf(unverified)).then().body("emailConfirmed", equalTo(false));
    }

    @Test
    void namesAreKeptAsTheyAreAlsoWhereTheyAreEmailAddresses() {
        String address = ImportedPeople.name("Kovács.Anna+") + "@Posta.Example.HU";
        String strange = ImportedPeople.name("--É ") + " &co";

        people.add(Row.withPassword(address, PASSWORD), Row.withPassword(strange, PASSWORD));

        Door.checkPassword(address, PASSWORD).then().statusCode(200).body("userName", equalTo(address));
        Door.checkPassword(address.toLowerCase(Locale.ROOT), PASSWORD).then().statusCode(200);
        Door.checkPassword(strange, PASSWORD).then().statusCode(200).body("userName", equalTo(strange));
    }

    @Test
    void rowsThatAreNotInOrderAreToldByLineReferenceAndReasonAndTheOthersGetIn() {
        String name = ImportedPeople.name("jo.");
        Row good = Row.withPassword(name, PASSWORD);
        Row twin = Row.withPassword(name, PASSWORD);
        Row sameReference =
                Row.withPassword(ImportedPeople.name("mas."), PASSWORD).with("reference", good.reference());

        List<String> lines = new ArrayList<>(ImportedPeople.csvLines(
                good,
                some().with("reference", " "),
                some().with("userName", "  "),
                some().with("userName", "x".repeat(255)),
                some().with("email", "nem cím"),
                some().with("emailVerified", "maybe"),
                some().with("language", "de"),
                some().with("birthDate", "1961-13-04"),
                some().with("motherGivenName", ""),
                some().with("passwordHash", "{CLEARTEXT}titok"),
                some().with("passwordHash", "$2a$31$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"),
                twin,
                sameReference));
        lines.add("1,2,3");
        Imported imported = people.lines(".csv", lines);

        assertThat(imported.exitCode()).isEqualTo(ImportCitizens.ROWS_LEFT_OUT);
        assertThat(imported.told()).contains("1 citizens imported, 0 as they were, 13 rows left out");
        assertThat(imported.rejected().stream().map(ImportCitizensTest::withoutReference))
                .containsExactlyInAnyOrder(
                        "3,reference-unusable,reference",
                        "4,user-name-unusable,userName",
                        "5,user-name-unusable,userName",
                        "6,email-unusable,email",
                        "7,value-unknown,emailVerified",
                        "8,value-unknown,language",
                        "9,identity-unusable,birthDate",
                        "10,identity-unusable,motherGivenName",
                        "11,hash-unreadable,passwordHash",
                        "12,hash-too-costly,passwordHash",
                        "13,user-name-taken,userName",
                        "14,reference-of-another,reference",
                        "15,row-unreadable,");
        assertThat(imported.rejected()).anyMatch(row -> row.startsWith("13,\"" + twin.reference() + "\","));
        assertThat(String.join("\n", imported.rejected()) + imported.told())
                .doesNotContain("Kovács")
                .doesNotContain("example.hu")
                .doesNotContain("titok")
                .doesNotContain(name);
    }

    @Test
    void linesThatAreNoObjectsAreLeftOutToo() {
        Imported imported = people.lines(
                ".jsonl",
                List.of(
                        "{\"reference\":",
                        "[]",
                        "",
                        Row.withPassword(ImportedPeople.name("egy."), PASSWORD).json(),
                        Row.withPassword(ImportedPeople.name("ket."), PASSWORD)
                                .with("pasword", "x")
                                .json(),
                        "\"" + "x".repeat(20_000) + "\""));

        assertThat(imported.rejected())
                .containsExactly(
                        "1,\"\",row-unreadable,",
                        "2,\"\",row-unreadable,",
                        "5,\"\",row-unreadable,",
                        "6,\"\",row-unreadable,");
        assertThat(imported.told()).contains("1 citizens imported");
    }

    @Test
    void aFileWithOtherColumnsOrNoneIsNotRead() {
        assertThat(people.lines(".csv", List.of("reference,userName", "1,2")).exitCode())
                .isEqualTo(1);
        assertThat(people.lines(".csv", List.of("")).exitCode()).isEqualTo(1);
    }

    @Test
    void importingAgainChangesNothing() {
        Row row = Row.withPassword(ImportedPeople.name("ismet."), PASSWORD);
        people.add(row);
        List<String> before = everything(row);

        Imported again = people.csv(row);

        assertThat(again.exitCode()).isZero();
        assertThat(again.told()).contains("0 citizens imported, 1 as they were, 0 rows left out");
        assertThat(everything(row)).isEqualTo(before);
    }

    @Test
    void aReferenceThatComesWithOtherContentIsLeftOutAndAClosedAccountDoesNotComeBack() {
        String name = ImportedPeople.name("valtozott.");
        Row row = Row.withPassword(name, PASSWORD);
        people.add(row);
        row.with("birthPlace", "Sopron");

        assertThat(people.csv(row).rejected()).singleElement().asString().contains("reference-of-another");
        database.change("update imported_citizen set content_mac = null where citizen_id = ?", people.idOf(name));
        assertThat(people.csv(row).told()).contains("0 citizens imported, 1 as they were, 0 rows left out");
    }

    @Test
    void aRowThatWasLeftOutMayComeAgainMended() {
        String taken = ImportedPeople.name("foglalt.");
        people.add(Row.withPassword(taken, PASSWORD));
        Row row = Row.withPassword(taken, PASSWORD);

        assertThat(people.csv(row).exitCode()).isEqualTo(ImportCitizens.ROWS_LEFT_OUT);
        assertThat(people.csv(row.with("userName", ImportedPeople.name("szabad.")))
                        .exitCode())
                .isZero();
    }

    @Test
    void afterABreakInTheMiddleTheNextRunGoesOnWhereItWas() {
        String beginning = ImportedPeople.name("sok.");
        Row[] rows = IntStream.range(0, MANY)
                .mapToObj(number -> Row.withPassword(beginning + '.' + number, PASSWORD))
                .toArray(Row[]::new);
        byte[] whole = String.join("\n", ImportedPeople.csvLines(rows)).getBytes(UTF_8);

        Imported broken = people.bytes(".csv", brokenAfter(rows));
        long written = countOf(beginning);
        Imported rest = people.bytes(".csv", whole);

        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.told()).contains("Run it again");
        assertThat(written).isBetween(1L, BROKEN_AFTER - 1L);
        assertThat(rest.exitCode()).isZero();
        assertThat(rest.told())
                .contains((MANY - written) + " citizens imported, " + written + " as they were, 0 rows left out");
        assertThat(countOf(beginning)).isEqualTo(MANY);
        assertThat(database.count(
                        "select count(*) from history_head h join citizen c on c.id = h.citizen_id"
                                + " where h.length = 1 and c.user_name like ?",
                        beginning + ".%"))
                .isEqualTo(MANY);
        Door.checkPassword(beginning + ".1999", PASSWORD).then().statusCode(200);
    }

    private static Row some() {
        return Row.withPassword(ImportedPeople.name("valaki."), PASSWORD);
    }

    /** The bytes of the first rows, and then one that is no UTF-8. */
    private static byte[] brokenAfter(Row[] rows) {
        byte[] begun = String.join("\n", ImportedPeople.csvLines(Arrays.copyOf(rows, BROKEN_AFTER)))
                .getBytes(UTF_8);
        byte[] broken = Arrays.copyOf(begun, begun.length + 2);
        broken[begun.length] = '\n';
        broken[begun.length + 1] = (byte) 0xff;
        return broken;
    }

    private long countOf(String beginning) {
        return database.count("select count(*) from citizen where user_name like ?", beginning + ".%");
    }

    private List<String> everything(Row row) {
        return database.column("""
                select to_jsonb(c)::text || to_jsonb(p)::text || to_jsonb(i)::text || h.length
                from imported_citizen i join citizen c on c.id = i.citizen_id join password p on p.citizen_id = c.id
                    join history_head h on h.citizen_id = c.id
                where c.user_name = ?
                """, row.userName());
    }

    /** Of {@code line,"reference",code,field} the rest. */
    private static String withoutReference(String record) {
        return record.replaceFirst("\"[^\"]*\",", "");
    }
}
