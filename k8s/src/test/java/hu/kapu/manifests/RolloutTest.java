package hu.kapu.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The order in which a new version goes out, by Argo CD's waves and by the label for kubectl. */
class RolloutTest {
    private static final Map<String, Integer> WAVES = Map.of("migration", 1, "services", 2, "gateway", 3, "door", 4);

    private final Manifests manifests = Overlay.PRODUCTION.manifests();

    @Test
    void both_ways_tell_the_same_order() {
        for (Manifest manifest : manifests.all()) {
            String wave = manifest.annotations().getOrDefault("argocd.argoproj.io/sync-wave", "0");
            String stage = manifest.labels().getOrDefault("kapu.hu/stage", "");
            assertThat(Integer.parseInt(wave)).as(manifest.toString()).isEqualTo(WAVES.getOrDefault(stage, 0));
        }
    }

    @Test
    void databases_are_migrated_first_then_come_the_services_and_the_gateway_after_them() {
        for (Workload service : manifests.services()) {
            Manifest migration = manifests.named("Job", service.name() + "-migration");
            assertThat(migration.labels()).containsEntry("kapu.hu/stage", "migration");
            assertThat(service.manifest().labels())
                    .containsEntry("kapu.hu/stage", service.name().equals("gateway") ? "gateway" : "services");
        }
    }

    @Test
    void a_migration_runs_the_very_image_and_settings_of_its_service_as_the_owner_of_the_database() {
        for (Workload service : manifests.services()) {
            Workload migration = new Workload(manifests.named("Job", service.name() + "-migration"));
            assertThat(migration.containers().getFirst().path("image"))
                    .isEqualTo(service.containers().getFirst().path("image"));
            assertThat(migration.containers().getFirst().path("envFrom"))
                    .isEqualTo(service.containers().getFirst().path("envFrom"));
            assertThat(migration.containers().getFirst().path("args").toString())
                    .isEqualTo("[\"migrate\"]");
            assertThat(migration.containers().getFirst().path("env").findValuesAsText("name"))
                    .contains("KAPU_DATABASE_OWNER_PASSWORD");
            assertThat(migration.pod().path("volumes").findValuesAsText("secretName"))
                    .containsExactlyInAnyOrderElementsOf(
                            service.pod().path("volumes").findValuesAsText("secretName"));
        }
    }

    @Test
    void a_service_in_production_cannot_change_a_table() {
        for (Workload service : manifests.services()) {
            assertThat(Settings.of(manifests, service).value("QUARKUS_FLYWAY_MIGRATE_AT_START"))
                    .as(service.toString())
                    .isEqualTo("false");
            assertThat(service.containers().getFirst().path("env").findValuesAsText("name"))
                    .as(service.toString())
                    .doesNotContain("KAPU_DATABASE_OWNER_PASSWORD");
        }
    }

    @Test
    void one_instance_on_one_machine_migrates_when_it_starts() {
        Manifests single = Overlay.SINGLE_NODE.manifests();
        assertThat(single.ofKind("Job")).isEmpty();
        for (Workload service : single.services()) {
            assertThat(Settings.of(single, service).value("QUARKUS_FLYWAY_MIGRATE_AT_START"))
                    .as(service.toString())
                    .isEqualTo("true");
            assertThat(service.manifest().at("/spec/replicas").asInt(1)).isEqualTo(1);
        }
    }
}
