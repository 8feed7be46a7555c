package hu.kapu.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every container must be, and must not be able to do. */
class ContainersTest {
    private static final List<String> PROBES = List.of("startupProbe", "readinessProbe", "livenessProbe");

    @ParameterizedTest
    @EnumSource
    void the_namespace_admits_restricted_pods_only(Overlay overlay) {
        assertThat(overlay.manifests().named("Namespace", "kapu").labels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
    }

    @ParameterizedTest
    @EnumSource
    void nobody_is_root_or_can_become_it(Overlay overlay) {
        for (Workload workload : overlay.manifests().workloads()) {
            JsonNode pod = workload.pod().path("securityContext");
            assertThat(pod.path("runAsNonRoot").asBoolean())
                    .as(workload.toString())
                    .isTrue();
            assertThat(pod.path("runAsUser").asInt()).as(workload.toString()).isPositive();
            assertThat(pod.at("/seccompProfile/type").asText())
                    .as(workload.toString())
                    .isEqualTo("RuntimeDefault");
            for (JsonNode container : workload.containers()) {
                JsonNode own = container.path("securityContext");
                assertThat(own.path("allowPrivilegeEscalation").asBoolean(true))
                        .as(workload.toString())
                        .isFalse();
                assertThat(own.path("privileged").asBoolean(false))
                        .as(workload.toString())
                        .isFalse();
                assertThat(own.at("/capabilities/drop").toString())
                        .as(workload.toString())
                        .isEqualTo("[\"ALL\"]");
                assertThat(own.has("runAsUser")).as(workload.toString()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_root_file_system_is_read_only_and_a_temp_folder_is_not(Overlay overlay) {
        for (Workload workload : overlay.manifests().workloads()) {
            for (JsonNode container : workload.containers()) {
                assertThat(container
                                .at("/securityContext/readOnlyRootFilesystem")
                                .asBoolean())
                        .as(workload.toString())
                        .isTrue();
                assertThat(container.path("volumeMounts").findValuesAsText("mountPath"))
                        .as(workload.toString())
                        .contains("/tmp");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_gets_a_token_of_the_kubernetes_api_or_settings_by_accident(Overlay overlay) {
        for (Workload workload : overlay.manifests().workloads()) {
            assertThat(workload.pod().path("automountServiceAccountToken").asBoolean(true))
                    .as(workload.toString())
                    .isFalse();
            assertThat(workload.pod().path("enableServiceLinks").asBoolean(true))
                    .as(workload.toString())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_container_says_what_it_needs_and_gets_no_more(Overlay overlay) {
        for (Workload workload : overlay.manifests().workloads()) {
            for (JsonNode container : workload.containers()) {
                for (String bound : List.of("requests", "limits")) {
                    assertThat(container.at("/resources/" + bound).properties())
                            .as("%s of %s", bound, workload)
                            .extracting(Map.Entry::getKey)
                            .contains("cpu", "memory");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void images_have_a_version(Overlay overlay) {
        for (Workload workload : overlay.manifests().workloads()) {
            for (JsonNode container : workload.containers()) {
                assertThat(container.path("image").asText())
                        .as(workload.toString())
                        .matches(".+:[^/:]+")
                        .doesNotEndWith(":latest");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatever_runs_on_is_asked_how_it_is(Overlay overlay) {
        for (Workload workload : overlay.manifests().workloads()) {
            if (workload.kind().equals("Job")) {
                continue;
            }
            for (JsonNode container : workload.containers()) {
                assertThat(PROBES).as(workload.toString()).allMatch(container::has);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void services_are_asked_on_their_management_port_each_question_by_itself(Overlay overlay) {
        for (Workload service : overlay.manifests().services()) {
            JsonNode container = service.containers().getFirst();
            assertThat(PROBES.stream()
                            .map(probe ->
                                    container.at("/" + probe + "/httpGet/path").asText()))
                    .as(service.toString())
                    .containsExactly("/q/health/started", "/q/health/ready", "/q/health/live");
            assertThat(PROBES.stream()
                            .map(probe ->
                                    container.at("/" + probe + "/httpGet/port").asText()))
                    .as(service.toString())
                    .containsOnly("management");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_service_goes_on_until_nobody_comes_any_more_and_then_finishes_what_it_has(Overlay overlay) {
        for (Workload service : overlay.manifests().services()) {
            int drain = service.containers()
                    .getFirst()
                    .at("/lifecycle/preStop/sleep/seconds")
                    .asInt();
            int finish = Settings.of(overlay.manifests(), service).seconds("QUARKUS_SHUTDOWN_TIMEOUT");
            assertThat(drain).as(service.toString()).isBetween(5, 30);
            assertThat(finish).as("longer than kapu.http.answer-within").isGreaterThan(20);
            assertThat(service.pod().path("terminationGracePeriodSeconds").asInt())
                    .as(service.toString())
                    .isGreaterThan(drain + finish);
            assertThat(service.manifest()
                            .at("/spec/strategy/rollingUpdate/maxUnavailable")
                            .asInt(1))
                    .as(service.toString())
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_four_services_are_there(Overlay overlay) {
        assertThat(overlay.manifests().services().stream().map(Workload::name))
                .containsExactlyInAnyOrder("gateway", "identity", "second-factor", "notification");
    }
}
