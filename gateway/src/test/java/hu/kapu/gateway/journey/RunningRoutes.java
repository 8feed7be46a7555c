package hu.kapu.gateway.journey;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/** The paths that the gateway of this test answers, asked from the framework itself. */
public final class RunningRoutes {
    private RunningRoutes() {}

    /** Every path, with {@code x} for each parameter. */
    public static Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        for (var area : ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers()) {
            Stream.of(area.value.handlers)
                    .filter(ClassRoutingHandler.class::isInstance)
                    .flatMap(handler -> ((ClassRoutingHandler) handler).getMappers().values().stream())
                    .flatMap(mapper -> mapper.getTemplates().stream())
                    .map(route -> path(area, route))
                    .forEach(paths::add);
        }
        return paths;
    }

    private static String path(RequestMapper.RequestPath<?> area, RequestMapper.RequestPath<?> route) {
        String whole = "/" + area.template.template + "/" + route.template.template;
        String path = whole.replaceAll("\\{[^}]*}", "x").replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
