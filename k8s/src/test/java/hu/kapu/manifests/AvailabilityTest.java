package hu.kapu.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What keeps somebody answering while nodes are emptied, zones fail and versions change. */
class AvailabilityTest {
    @ParameterizedTest
    @EnumSource
    void nodes_are_emptied_one_instance_at_a_time(Overlay overlay) {
        List<Manifest> budgets = overlay.manifests().ofKind("PodDisruptionBudget");
        for (Workload workload : overlay.manifests().workloads()) {
            if (workload.kind().equals("Job")) {
                continue;
            }
            assertThat(budgets.stream()
                            .filter(budget -> NetworkRules.selects(budget.at("/spec/selector"), workload.podLabels())))
                    .as(workload.toString())
                    .singleElement()
                    .satisfies(budget -> assertThat(
                                    budget.at("/spec/maxUnavailable").asInt())
                            .isEqualTo(1));
        }
    }

    @Test
    void in_production_every_service_has_two_instances_or_more_and_none_sets_a_number_beside_its_autoscaler() {
        Manifests manifests = Overlay.PRODUCTION.manifests();
        for (Workload service : manifests.services()) {
            Optional<Manifest> autoscaler = manifests.ofKind("HorizontalPodAutoscaler").stream()
                    .filter(scaler ->
                            scaler.at("/spec/scaleTargetRef/name").asText().equals(service.name()))
                    .findFirst();
            int replicas = service.manifest().at("/spec/replicas").asInt(0);
            if (autoscaler.isPresent()) {
                assertThat(replicas).as(service.toString()).isZero();
                assertThat(autoscaler.get().at("/spec/minReplicas").asInt())
                        .as(service.toString())
                        .isGreaterThanOrEqualTo(2);
            } else {
                assertThat(replicas).as(service.toString()).isGreaterThanOrEqualTo(2);
            }
        }
    }

    @Test
    void the_hashing_queue_scales_identity_by_a_metric_that_exists() {
        Manifest autoscaler = Overlay.PRODUCTION.manifests().named("HorizontalPodAutoscaler", "identity");
        List<String> metrics = autoscaler.at("/spec/metrics").findValuesAsText("name");
        assertThat(metrics).contains("cpu", "kapu_hashing_taken");
        assertThat(Metrics.inTheCode().knows("kapu_hashing_taken")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void instances_of_a_service_stand_on_different_nodes_and_if_possible_in_different_zones(Overlay overlay) {
        for (Workload service : overlay.manifests().services()) {
            assertThat(service.pod().path("topologySpreadConstraints").findValuesAsText("topologyKey"))
                    .as(service.toString())
                    .containsExactlyInAnyOrder("kubernetes.io/hostname", "topology.kubernetes.io/zone");
        }
    }

    @Test
    void every_database_commits_on_two_instances_and_is_archived() {
        List<Manifest> clusters = Overlay.PRODUCTION.manifests().ofKind("Cluster");
        assertThat(clusters).hasSize(4);
        for (Manifest cluster : clusters) {
            assertThat(cluster.at("/spec/instances").asInt())
                    .as(cluster.toString())
                    .isGreaterThanOrEqualTo(3);
            assertThat(cluster.at("/spec/postgresql/synchronous/number").asInt())
                    .as(cluster.toString())
                    .isPositive();
            assertThat(cluster.at("/spec/postgresql/synchronous/dataDurability").asText())
                    .as(cluster.toString())
                    .isEqualTo("required");
            assertThat(cluster.at("/spec/plugins/0/isWALArchiver").asBoolean())
                    .as(cluster.toString())
                    .isTrue();
            assertThat(Overlay.PRODUCTION.manifests().ofKind("ScheduledBackup").stream()
                            .map(backup -> backup.at("/spec/cluster/name").asText()))
                    .contains(cluster.name());
        }
    }

    @Test
    void no_more_connections_are_opened_than_a_database_has() {
        Manifests manifests = Overlay.PRODUCTION.manifests();
        int perInstance = 16 + 2; // the larger of the reactive pools (gateway, notification), and two over JDBC
        for (Manifest cluster : manifests.ofKind("Cluster")) {
            String service = cluster.name().replace("-db", "");
            int instances = manifests.ofKind("HorizontalPodAutoscaler").stream()
                    .filter(scaler -> scaler.name().equals(service))
                    .findFirst()
                    .map(scaler -> scaler.at("/spec/maxReplicas").asInt())
                    .orElseGet(() -> manifests
                            .named("Deployment", service)
                            .at("/spec/replicas")
                            .asInt());
            assertThat((instances + 1) * perInstance)
                    .as(cluster.toString())
                    .isLessThan(cluster.at("/spec/postgresql/parameters/max_connections")
                            .asInt());
        }
    }
}
