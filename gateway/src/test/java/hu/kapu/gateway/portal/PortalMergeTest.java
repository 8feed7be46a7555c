package hu.kapu.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One state of all portals out of files and rows. */
class PortalMergeTest {
    private static final Instant NOW = Instant.parse("2025-01-20T10:00:00Z");
    private static final PortalReader READER = PortalReader.forProduction();

    private final PortalFixture documents = PortalFixture.eeszt().and("tarhely");
    private final PortalSnapshot nothing = PortalSnapshot.of(List.of());

    @Test
    void files_and_rows_are_portals_alike() {
        PortalMerge merge = merge(nothing, Map.of(), List.of(file("eeszt")), List.of(row("tarhely", 1)));

        assertThat(merge.snapshot().all()).extracting(Portal::id).containsExactly("eeszt", "tarhely");
        assertThat(merge.troubles()).isEmpty();
    }

    @Test
    void a_file_counts_before_a_row_of_the_same_id() {
        KeptPortal file = file("eeszt");

        PortalMerge merge = merge(nothing, Map.of(), List.of(file), List.of(row("eeszt", 1)));

        assertThat(merge.snapshot().kept("eeszt")).hasValue(file);
        assertThat(merge.troubles()).singleElement().asString().startsWith("row eeszt: id: is kept by a file");
    }

    @Test
    void a_row_with_the_client_id_of_a_file_stays_out_even_of_a_disabled_one() {
        documents.with("eeszt", "disabled", true);
        KeptPortal file = file("eeszt");
        documents.with("tarhely", "client.id", "eeszt-web");

        PortalMerge merge = merge(nothing, Map.of(), List.of(file), List.of(row("tarhely", 1)));

        assertThat(merge.snapshot().kept()).containsExactly(file);
        assertThat(merge.troubles()).singleElement().hasToString("row tarhely: client.id: is another portal's");
    }

    @Test
    void a_row_that_is_not_understood_keeps_its_former_state() {
        PortalSnapshot former =
                merge(nothing, Map.of(), List.of(), List.of(row("eeszt", 1))).snapshot();
        documents.with("eeszt", "ofANewerGateway", true);

        PortalMerge merge = merge(former, Map.of(), List.of(), List.of(row("eeszt", 2)));

        assertThat(merge.snapshot().kept("eeszt")).isEqualTo(former.kept("eeszt"));
        assertThat(merge.troubles())
                .singleElement()
                .hasToString("row eeszt: ofANewerGateway: is not a field of a portal");
    }

    @Test
    void a_portal_whose_sector_moved_keeps_its_former_state_or_stays_out() {
        Map<String, String> bound = Map.of("eeszt", "eeszt.example.hu");
        PortalSnapshot former =
                merge(nothing, bound, List.of(file("eeszt")), List.of()).snapshot();
        documents.with("eeszt", "sector", "elsewhere.example.hu");

        PortalMerge running = merge(former, bound, List.of(file("eeszt")), List.of());
        PortalMerge starting = merge(nothing, bound, List.of(file("eeszt")), List.of());

        assertThat(running.snapshot().byId("eeszt").orElseThrow().sector()).isEqualTo("eeszt.example.hu");
        assertThat(starting.snapshot().kept()).isEmpty();
        assertThat(starting.troubles()).singleElement().asString().startsWith("eeszt.json: sector: ");
    }

    @Test
    void a_new_file_does_not_inherit_the_sector_of_portals_that_are_no_more_even_when_it_takes_their_place() {
        documents.with("tarhely", "sector", "eeszt.example.hu");
        Map<String, String> bound = Map.of("eeszt", "eeszt.example.hu");
        PortalSnapshot former =
                merge(nothing, bound, List.of(file("eeszt")), List.of()).snapshot();
        PortalSnapshot beforeTheTableWasRead =
                merge(nothing, Map.of(), List.of(file("tarhely")), List.of()).snapshot();

        PortalMerge replacing = merge(former, bound, List.of(file("tarhely")), List.of());
        PortalMerge starting = merge(beforeTheTableWasRead, bound, List.of(file("tarhely")), List.of());

        assertThat(replacing.snapshot().kept()).isEmpty();
        assertThat(starting.snapshot().kept()).isEmpty();
        assertThat(starting.troubles())
                .singleElement()
                .asString()
                .startsWith("tarhely.json: sector: was of portals that are no more");
    }

    @Test
    void a_disabled_portal_bequeaths_its_sector_to_no_file_either() {
        documents.with("tarhely", "sector", "eeszt.example.hu").with("eeszt", "disabled", true);
        Map<String, String> bound = Map.of("eeszt", "eeszt.example.hu");

        PortalMerge ofAFile = merge(nothing, bound, List.of(file("eeszt"), file("tarhely")), List.of());
        PortalMerge ofARow = merge(nothing, bound, List.of(file("tarhely")), List.of(row("eeszt", 2)));

        assertThat(ofAFile.snapshot().kept()).extracting(KeptPortal::id).containsExactly("eeszt");
        assertThat(ofARow.snapshot().kept()).extracting(KeptPortal::id).containsExactly("eeszt");
    }

    @Test
    void a_new_file_joins_the_sector_of_a_portal_that_is_open_wherever_that_is_kept() {
        documents.with("tarhely", "sector", "eeszt.example.hu");
        Map<String, String> bound = Map.of("eeszt", "eeszt.example.hu");

        PortalMerge ofAFile = merge(nothing, bound, List.of(file("tarhely"), file("eeszt")), List.of());
        PortalMerge ofARow = merge(nothing, bound, List.of(file("tarhely")), List.of(row("eeszt", 1)));

        assertThat(ofAFile.snapshot().all()).extracting(Portal::id).containsExactly("eeszt", "tarhely");
        assertThat(ofARow.snapshot().all()).extracting(Portal::id).containsExactly("eeszt", "tarhely");
        assertThat(ofARow.troubles()).isEmpty();
    }

    @Test
    void whoever_joined_a_sector_in_time_stays_when_the_others_go() {
        documents.with("tarhely", "sector", "eeszt.example.hu");
        Map<String, String> bound = Map.of("eeszt", "eeszt.example.hu", "tarhely", "eeszt.example.hu");

        assertThat(merge(nothing, bound, List.of(file("tarhely")), List.of())
                        .snapshot()
                        .all())
                .extracting(Portal::id)
                .containsExactly("tarhely");
    }

    private static PortalMerge merge(
            PortalSnapshot former, Map<String, String> bound, List<KeptPortal> files, List<PortalRows.Stored> rows) {
        return new PortalMerge(former, bound).withFiles(files).withRows(rows, READER);
    }

    private KeptPortal file(String id) {
        PortalReading.Good good = (PortalReading.Good) READER.read(documents.document(id));
        return good.keptIn(new Origin.InFile(id + ".json"));
    }

    private PortalRows.Stored row(String id, long version) {
        return new PortalRows.Stored(id, documents.document(id), new Origin.InDatabase(version, NOW, "client:test"));
    }
}
