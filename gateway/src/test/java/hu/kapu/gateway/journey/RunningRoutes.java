package hu.kapu.gateway.journey;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.ws.rs.FormParam;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/** The paths that the gateway of this test answers, asked from the framework itself. */
public final class RunningRoutes {
    private RunningRoutes() {}

    /** Every path, with {@code x} for each parameter. */
    public static Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        for (var area : ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers()) {
            mappers(area)
                    .flatMap(each -> each.values().stream())
                    .flatMap(mapper -> mapper.getTemplates().stream())
                    .map(route -> path(area, route))
                    .forEach(paths::add);
        }
        return paths;
    }

    /** Every such path that takes a POST, with the form fields that the method behind it names. */
    static Map<String, Set<String>> posts() {
        Map<String, Set<String>> posts = new TreeMap<>();
        for (var area : ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers()) {
            mappers(area)
                    .map(each -> each.get("POST"))
                    .filter(Objects::nonNull)
                    .flatMap(mapper -> mapper.getTemplates().stream())
                    .forEach(route -> posts.put(path(area, route), fields(route.value)));
        }
        return posts;
    }

    /** A template as the paths here are written. */
    static String withoutNames(String template) {
        return template.replaceAll("\\{[^}]*}", "x");
    }

    private static Stream<Map<String, RequestMapper<RuntimeResource>>> mappers(
            RequestMapper.RequestPath<RestInitialHandler.InitialMatch> area) {
        return Stream.of(area.value.handlers)
                .filter(ClassRoutingHandler.class::isInstance)
                .map(handler -> ((ClassRoutingHandler) handler).getMappers());
    }

    /** Where several methods share a path, the framework names none of them. */
    private static Set<String> fields(RuntimeResource route) {
        return Stream.ofNullable(route.getLazyMethod())
                .flatMap(method -> Stream.of(method.getMethod().getParameters()))
                .flatMap(RunningRoutes::field)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> field(Parameter parameter) {
        return Stream.concat(
                Stream.of(parameter.getAnnotationsByType(RestForm.class)).map(RestForm::value),
                Stream.of(parameter.getAnnotationsByType(FormParam.class)).map(FormParam::value));
    }

    private static String path(RequestMapper.RequestPath<?> area, RequestMapper.RequestPath<?> route) {
        String whole = "/" + area.template.template + "/" + route.template.template;
        String path = withoutNames(whole).replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
