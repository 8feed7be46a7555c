package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Every statement that goes through the pool; a transaction counts as one called {@code transaction}. */
@Singleton
public class CountedStatements {
    /** What the gateway does by the clock, whoever asks for what, and what had begun before the request. */
    private static final Pattern BY_THE_CLOCK = Pattern.compile(
            "(?is)\\s*delete .*|.*(outbox|inbox|FROM signing_key|SET answer = NULL).*|transaction|select 1.*");

    private final Queue<String> statements = new ConcurrentLinkedQueue<>();
    private final Instance<Scheduler> scheduler;

    CountedStatements(Instance<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Pool counting(io.vertx.sqlclient.Pool pool) {
        return new Pool((io.vertx.sqlclient.Pool) Proxy.newProxyInstance(
                io.vertx.sqlclient.Pool.class.getClassLoader(),
                new Class<?>[] {io.vertx.sqlclient.Pool.class},
                (proxy, method, arguments) -> call(pool, method, arguments)));
    }

    /** What a request caused that was answered with 200; nothing begins by the clock meanwhile. */
    List<String> during(Supplier<HttpResponse<String>> request) {
        scheduler.get().pause();
        try {
            statements.clear();
            HttpResponse<String> answer = request.get();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            Predicate<String> byTheClock = BY_THE_CLOCK.asMatchPredicate();
            return statements.stream().filter(byTheClock.negate()).toList();
        } finally {
            scheduler.get().resume();
        }
    }

    private Object call(io.vertx.sqlclient.Pool pool, Method method, Object[] arguments) throws Throwable {
        if (method.getName().endsWith("uery")) {
            statements.add((String) arguments[0]);
        } else if (method.getName().startsWith("with") || method.getName().equals("getConnection")) {
            statements.add("transaction");
        }
        try {
            return method.invoke(pool, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
