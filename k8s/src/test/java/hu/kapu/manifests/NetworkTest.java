package hu.kapu.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hu.kapu.manifests.NetworkRules.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may talk to whom; what no rule allows is denied. */
class NetworkTest {
    private static final int SERVICE = 8080;
    private static final int MANAGEMENT = 9000;
    private static final Set<Integer> MAIL = Set.of(25, 465, 587, 1025, 2525);
    private static final Set<String> BEHIND_THE_GATEWAY = Set.of("identity", "second-factor");
    private static final Map<String, String> GATEWAY = Map.of("app.kubernetes.io/name", "gateway");

    @ParameterizedTest
    @EnumSource
    void everything_is_denied_first(Overlay overlay) {
        assertThat(overlay.manifests().networkPolicies())
                .anyMatch(rules -> rules.manifest().at("/spec/podSelector").isEmpty()
                        && rules.isAbout("Ingress")
                        && rules.isAbout("Egress")
                        && rules.ingress().isEmpty()
                        && rules.egress().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void everything_with_pods_has_rules_of_its_own(Overlay overlay) {
        for (Workload workload : overlay.manifests().workloads()) {
            assertThat(overlay.manifests().networkPolicies())
                    .as(workload.toString())
                    .anyMatch(rules ->
                            !rules.manifest().at("/spec/podSelector").isEmpty() && rules.selects(workload.podLabels()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void only_the_gateway_is_let_in_to_the_services(Overlay overlay) {
        for (Workload service : overlay.manifests().services()) {
            if (!BEHIND_THE_GATEWAY.contains(service.name())) {
                continue;
            }
            List<Rule> rules = ingress(overlay, service)
                    .filter(rule -> rule.opens(SERVICE))
                    .toList();
            assertThat(rules).as(service.toString()).isNotEmpty().allMatch(Rule::namesItsPeers);
            assertThat(rules.stream().flatMap(rule -> rule.peers().stream()))
                    .as(service.toString())
                    .allSatisfy(peer -> {
                        assertThat(peer.has("namespaceSelector") || peer.has("ipBlock"))
                                .isFalse();
                        assertThat(Manifest.strings(peer.at("/podSelector/matchLabels")))
                                .containsAllEntriesOf(GATEWAY);
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void only_the_gateway_is_let_out_to_the_services(Overlay overlay) {
        Manifests manifests = overlay.manifests();
        List<Workload> called = manifests.services().stream()
                .filter(service -> BEHIND_THE_GATEWAY.contains(service.name()))
                .toList();
        for (Workload workload : manifests.workloads()) {
            boolean calls = egress(overlay, workload)
                    .filter(rule -> rule.opens(SERVICE))
                    .anyMatch(rule -> called.stream().anyMatch(service -> reaches(rule, service)));
            assertThat(calls)
                    .as(workload.toString())
                    .isEqualTo(workload.podLabels().entrySet().containsAll(GATEWAY.entrySet()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_calls_notification(Overlay overlay) {
        Workload notification = new Workload(overlay.manifests().named("Deployment", "notification"));
        assertThat(ingress(overlay, notification).filter(rule -> rule.opens(SERVICE)))
                .isEmpty();
        assertThat(overlay.manifests().ofKind("Service").stream().map(Manifest::name))
                .doesNotContain("notification");
    }

    @ParameterizedTest
    @EnumSource
    void only_notification_reaches_a_mail_server(Overlay overlay) {
        for (Workload workload : overlay.manifests().workloads()) {
            boolean mails =
                    egress(overlay, workload).anyMatch(rule -> MAIL.stream().anyMatch(rule::opens));
            assertThat(mails)
                    .as(workload.toString())
                    .isEqualTo(workload.manifest().toString().equals("Deployment notification"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void only_prometheus_reads_health_and_metrics(Overlay overlay) {
        for (Workload service : overlay.manifests().services()) {
            List<Rule> rules = ingress(overlay, service)
                    .filter(rule -> rule.opens(MANAGEMENT))
                    .toList();
            assertThat(rules).as(service.toString()).isNotEmpty();
            assertThat(rules.stream().flatMap(rule -> rule.peers().stream()))
                    .as(service.toString())
                    .isNotEmpty()
                    .allMatch(peer -> peer.at("/podSelector/matchLabels/app.kubernetes.io~1name")
                            .asText()
                            .equals("prometheus"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_is_let_out_everywhere(Overlay overlay) {
        for (NetworkRules rules : overlay.manifests().networkPolicies()) {
            assertThat(rules.egress())
                    .as(rules.manifest().toString())
                    .allMatch(rule -> rule.node().has("ports"));
            assertThat(rules.egress()).as(rules.manifest().toString()).allMatch(Rule::namesItsPeers);
            assertThat(rules.ingress()).as(rules.manifest().toString()).allMatch(Rule::namesItsPeers);
        }
    }

    @Test
    void each_database_is_reached_by_its_own_service_only() {
        Manifests manifests = Overlay.PRODUCTION.manifests();
        for (Manifest cluster : manifests.ofKind("Cluster")) {
            String owner = cluster.name().replace("-db", "");
            Map<String, String> instance = Map.of("cnpg.io/cluster", cluster.name());
            List<JsonNode> peers = manifests.networkPolicies().stream()
                    .filter(rules -> rules.selects(instance))
                    .flatMap(rules -> rules.ingress().stream())
                    .filter(rule -> rule.opens(5432))
                    .flatMap(rule -> rule.peers().stream())
                    .toList();
            assertThat(peers)
                    .as(cluster.toString())
                    .hasSize(2)
                    .allSatisfy(peer -> assertThat(Manifest.strings(peer.at("/podSelector/matchLabels")))
                            .isIn(instance, Map.of("app.kubernetes.io/name", owner)));
        }
    }

    private static boolean reaches(Rule rule, Workload target) {
        return rule.peers().stream()
                .anyMatch(peer ->
                        peer.has("podSelector") && NetworkRules.selects(peer.path("podSelector"), target.podLabels()));
    }

    private static Stream<Rule> ingress(Overlay overlay, Workload workload) {
        return about(overlay, workload).flatMap(rules -> rules.ingress().stream());
    }

    private static Stream<Rule> egress(Overlay overlay, Workload workload) {
        return about(overlay, workload).flatMap(rules -> rules.egress().stream());
    }

    private static Stream<NetworkRules> about(Overlay overlay, Workload workload) {
        return overlay.manifests().networkPolicies().stream().filter(rules -> rules.selects(workload.podLabels()));
    }
}
