package hu.kapu.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Portals as files, read at the start and again while the gateway runs. */
class PortalFilesTest {
    @TempDir
    Path folder;

    private final PortalFixture eeszt = PortalFixture.eeszt();
    private final PortalFixture tarhely = another("tarhely");

    @BeforeEach
    void twoPortals() throws IOException {
        write(eeszt, "eeszt");
        write(tarhely, "tarhely");
    }

    @Test
    void every_file_is_a_portal_and_other_files_are_not_looked_at() throws IOException {
        Files.writeString(folder.resolve("README.md"), "{");
        Files.createDirectory(folder.resolve("..data"));

        assertThat(files().portals()).extracting(KeptPortal::id).containsExactlyInAnyOrder("eeszt", "tarhely");
    }

    @Test
    void without_a_folder_there_are_no_files() {
        assertThat(new PortalFiles(configuration(null), PortalReader.forProduction()).portals())
                .isEmpty();
    }

    @Test
    void a_broken_file_stops_the_start_and_every_mistake_is_named_with_portal_and_field() throws IOException {
        write(eeszt.with("eeszt", "sector", "").with("eeszt", "names.en", ""), "eeszt");
        Files.writeString(folder.resolve("third.json"), "{ \"id\": ");

        assertThatThrownBy(this::files)
                .hasMessageContaining("eeszt.json: sector")
                .hasMessageContaining("eeszt.json: names.en")
                .hasMessageContaining("third.json: is not one JSON object");
    }

    @Test
    void a_file_that_is_not_named_like_its_portal_stops_the_start() throws IOException {
        Files.writeString(folder.resolve("other.json"), another("third").document("third"));

        assertThatThrownBy(this::files).hasMessageContaining("other.json: id: is not the name of its file");
    }

    @Test
    void two_files_with_one_client_id_stop_the_start() throws IOException {
        write(tarhely.with("tarhely", "client.id", "eeszt-web"), "tarhely");

        assertThatThrownBy(this::files).hasMessageContaining("eeszt-web");
    }

    @Test
    void a_folder_that_is_not_there_stops_the_start() {
        assertThatThrownBy(
                        () -> new PortalFiles(configuration(folder.resolve("nowhere")), PortalReader.forProduction()))
                .hasMessageContaining("nowhere");
    }

    @Test
    void a_changed_an_added_and_a_removed_file_are_in_force_at_the_next_look() throws IOException {
        PortalFiles files = files();
        write(eeszt.with("eeszt", "names.en", "EESZT anew"), "eeszt");
        write(another("third"), "third");
        Files.delete(folder.resolve("tarhely.json"));

        files.lookAgain();

        assertThat(files.portals()).extracting(KeptPortal::id).containsExactlyInAnyOrder("eeszt", "third");
        assertThat(portal(files, "eeszt").nameEn()).isEqualTo("EESZT anew");
        assertThat(files.troubles()).isEmpty();
    }

    @Test
    void a_file_that_has_broken_keeps_its_portal_and_holds_nobody_else_up() throws IOException {
        PortalFiles files = files();
        write(eeszt.with("eeszt", "sector", "").with("eeszt", "names.en", "EESZT anew"), "eeszt");
        write(tarhely.with("tarhely", "names.en", "Storage"), "tarhely");

        files.lookAgain();

        assertThat(portal(files, "eeszt").nameEn()).isEqualTo("EESZT (health records)");
        assertThat(portal(files, "tarhely").nameEn()).isEqualTo("Storage");
        assertThat(files.troubles()).singleElement().hasToString("eeszt.json: sector: looks like a host name");

        write(eeszt.with("eeszt", "sector", "eeszt.example.hu"), "eeszt");
        files.lookAgain();

        assertThat(portal(files, "eeszt").nameEn()).isEqualTo("EESZT anew");
        assertThat(files.troubles()).isEmpty();
    }

    @Test
    void a_new_file_that_is_broken_makes_no_portal() throws IOException {
        PortalFiles files = files();
        Files.write(folder.resolve("third.json"), "{\"id\":\"\u00e1\"}".getBytes(StandardCharsets.ISO_8859_1));

        files.lookAgain();

        assertThat(files.portals()).hasSize(2);
        assertThat(files.troubles()).singleElement().asString().startsWith("third.json: ");
    }

    @Test
    void files_that_contradict_each_other_change_nothing() throws IOException {
        PortalFiles files = files();
        write(tarhely.with("tarhely", "client.id", "eeszt-web"), "tarhely");
        write(eeszt.with("eeszt", "names.en", "EESZT anew"), "eeszt");

        files.lookAgain();

        assertThat(portal(files, "eeszt").nameEn()).isEqualTo("EESZT (health records)");
        assertThat(portal(files, "tarhely").clientId()).isEqualTo("tarhely-web");
        assertThat(files.troubles()).singleElement().asString().contains("eeszt-web");
    }

    @Test
    void a_folder_that_lost_everything_is_taken_for_an_accident() throws IOException {
        PortalFiles files = files();
        Files.delete(folder.resolve("eeszt.json"));
        Files.delete(folder.resolve("tarhely.json"));

        files.lookAgain();
        files.lookAgain();

        assertThat(files.portals()).hasSize(2);
        assertThat(files.troubles()).hasSize(1);
    }

    @Test
    void a_folder_that_cannot_be_read_for_a_while_changes_nothing() throws IOException {
        PortalFiles files = files();
        Path aside = folder.resolveSibling(folder.getFileName() + "-aside");
        Files.move(folder, aside);
        files.lookAgain();

        assertThat(files.portals()).hasSize(2);
        assertThat(files.troubles()).hasSize(1);

        Files.move(aside, folder);
        files.lookAgain();

        assertThat(files.portals()).hasSize(2);
        assertThat(files.troubles()).isEmpty();
    }

    @Test
    void a_link_that_moves_is_a_change_as_mounted_configuration_does_it() throws IOException {
        Path mounted = folder.resolve("mounted");
        Path first = Files.createDirectories(mounted.resolve("..1"));
        Path second = Files.createDirectories(mounted.resolve("..2"));
        Files.writeString(first.resolve("eeszt.json"), eeszt.document("eeszt"));
        eeszt.with("eeszt", "names.en", "EESZT anew");
        Files.writeString(second.resolve("eeszt.json"), eeszt.document("eeszt"));
        Files.createSymbolicLink(mounted.resolve("..data"), first);
        Files.createSymbolicLink(mounted.resolve("eeszt.json"), Path.of("..data/eeszt.json"));
        PortalFiles files = new PortalFiles(configuration(mounted), PortalReader.forProduction());

        Files.delete(mounted.resolve("..data"));
        Files.createSymbolicLink(mounted.resolve("..data"), second);
        files.lookAgain();

        assertThat(portal(files, "eeszt").nameEn()).isEqualTo("EESZT anew");
    }

    @Test
    void what_is_in_force_is_what_the_gateway_sees_and_troubles_are_counted_and_told() throws IOException {
        PortalFiles files = files();
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        PortalTroubles troubles = new PortalTroubles(metrics);
        Portals portals = new Portals(files);
        PortalsInForce inForce = inForce(portals, files, troubles);
        Portal before = portals.byId("eeszt").orElseThrow();
        write(eeszt.with("eeszt", "disabled", true), "eeszt");
        write(tarhely.with("tarhely", "sector", ""), "tarhely");

        inForce.lookAtFiles();

        assertThat(portals.byId("eeszt")).isEmpty();
        assertThat(portals.disabledById("eeszt")).hasValue(before);
        assertThat(portals.byId("tarhely")).isPresent();
        assertThat(metrics.get("kapu.portal.troubles").gauge().value()).isEqualTo(1);
        assertThat(new PortalsReadiness(portals, inForce, troubles)
                        .call()
                        .getData()
                        .orElseThrow())
                .containsEntry("open", 1L)
                .containsEntry("troubles", "tarhely.json: sector: looks like a host name");
    }

    @Test
    void a_file_in_a_sector_of_portals_that_are_no_more_is_not_in_force_is_told_and_takes_nothing() throws IOException {
        write(tarhely.with("tarhely", "sector", "long-ago.example.hu"), "tarhely");
        PortalFiles files = files();
        PortalTroubles troubles = new PortalTroubles(new SimpleMeterRegistry());
        Portals portals = new Portals(files);
        PortalsInForce inForce = inForce(portals, files, troubles);

        inForce.tableSays(new PortalRows.Content(List.of(), Map.of("long-ago", "long-ago.example.hu")));

        assertThat(portals.all()).extracting(Portal::id).containsExactly("eeszt");
        assertThat(inForce.unboundFiles()).containsOnlyKeys("eeszt");
        assertThat(troubles.present())
                .singleElement()
                .asString()
                .startsWith("tarhely.json: sector: was of portals that are no more");
    }

    @Test
    void a_portal_that_may_leave_out_pkce_is_counted_as_a_warning_while_it_may_ADR_0112() throws IOException {
        write(eeszt.with("eeszt", "requests.requirePkce", false), "eeszt");
        PortalFiles files = files();
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        PortalsInForce inForce = new PortalsInForce(
                new Portals(files),
                files,
                PortalReader.forProduction(),
                new PortalTroubles(metrics),
                new PortalWarnings(metrics));

        inForce.lookAtFiles();
        assertThat(metrics.get("kapu.portal.warnings").gauge().value()).isEqualTo(1);
        assertThat(metrics.get("kapu.portal.troubles").gauge().value()).isZero();

        write(eeszt.with("eeszt", "requests.requirePkce", true), "eeszt");
        inForce.lookAtFiles();
        assertThat(metrics.get("kapu.portal.warnings").gauge().value()).isZero();
    }

    private static PortalsInForce inForce(Portals portals, PortalFiles files, PortalTroubles troubles) {
        return new PortalsInForce(
                portals, files, PortalReader.forProduction(), troubles, new PortalWarnings(new SimpleMeterRegistry()));
    }

    private PortalFiles files() {
        return new PortalFiles(configuration(folder), PortalReader.forProduction());
    }

    private static Portal portal(PortalFiles files, String id) {
        return files.portals().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow()
                .portal();
    }

    private void write(PortalFixture documents, String id) throws IOException {
        Files.writeString(folder.resolve(id + ".json"), documents.document(id));
    }

    private static PortalFixture another(String id) {
        return new PortalFixture().and(id);
    }

    static PortalConfiguration configuration(@Nullable Path folder) {
        return new PortalConfiguration() {
            @Override
            public Optional<Path> directory() {
                return Optional.ofNullable(folder);
            }

            @Override
            public Duration lookEvery() {
                return Duration.ofSeconds(5);
            }

            @Override
            public Duration pollEvery() {
                return Duration.ofSeconds(2);
            }
        };
    }
}
