package hu.kapu.manifests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents into the classes of their kinds and tells what does not belong there. The models keep a field that
 * they do not know in {@code additionalProperties}; the API server would drop it.
 */
final class StrictReading {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String UNKNOWN = "additionalProperties";
    private static final String MODELS = "io.fabric8.kubernetes.api.model";

    private static final Map<String, Class<?>> KINDS = Map.ofEntries(
            Map.entry("v1 ConfigMap", ConfigMap.class),
            Map.entry("v1 Namespace", Namespace.class),
            Map.entry("v1 Secret", Secret.class),
            Map.entry("v1 Service", Service.class),
            Map.entry("v1 ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1 Deployment", Deployment.class),
            Map.entry("apps/v1 StatefulSet", StatefulSet.class),
            Map.entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("batch/v1 Job", Job.class),
            Map.entry("gateway.networking.k8s.io/v1 Gateway", Gateway.class),
            Map.entry("gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class));

    private final CustomFields customFields;

    StrictReading(CustomFields customFields) {
        this.customFields = customFields;
    }

    /** Empty when the document is as its kind wants it; otherwise each thing that is wrong, with its path. */
    List<String> findings(Manifest manifest) {
        Class<?> kind = KINDS.get(manifest.type());
        if (kind != null) {
            return read(manifest.document(), kind);
        }
        return customFields
                .of(manifest.type())
                .map(known -> unknownPaths(manifest, known))
                .orElseGet(() -> List.of("is of a kind that nobody here has looked up: " + manifest.type()));
    }

    private static List<String> unknownPaths(Manifest manifest, Set<String> known) {
        return FieldPaths.of(manifest.document()).stream()
                .filter(path -> !known.contains(path))
                .map(path -> path + " is not among the fields looked up for this kind")
                .toList();
    }

    private static List<String> read(JsonNode document, Class<?> kind) {
        List<String> findings = new ArrayList<>();
        try {
            walk(JSON.treeToValue(document, kind), "", findings);
        } catch (JsonMappingException e) {
            findings.add(e.getPathReference() + ": " + e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return findings;
    }

    private static void walk(@Nullable Object value, String path, List<String> findings) {
        switch (value) {
            case null -> {}
            case Collection<?> elements -> elements.forEach(element -> walk(element, path + "[]", findings));
            case Map<?, ?> entries -> entries.forEach((key, entry) -> walk(entry, path + '.' + key, findings));
            default -> {
                if (value.getClass().getName().startsWith(MODELS)) {
                    walkModel(value, path, findings);
                }
            }
        }
    }

    private static void walkModel(Object model, String path, List<String> findings) {
        for (Field field : model.getClass().getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                continue;
            }
            Optional<Object> value = value(model, field);
            if (field.getName().equals(UNKNOWN)) {
                ((Map<?, ?>) value.orElse(Map.of()))
                        .forEach((key, unknown) -> findings.add(path + '.' + key + " is unknown: " + unknown));
            } else {
                walk(value.orElse(null), path + '.' + field.getName(), findings);
            }
        }
    }

    private static Optional<Object> value(Object model, Field field) {
        try {
            field.setAccessible(true);
            return Optional.ofNullable(field.get(model));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
