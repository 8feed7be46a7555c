package hu.kapu.identity.credential;

import hu.kapu.identity.legacyhash.Effort;
import hu.kapu.identity.legacyhash.LegacyMethod;
import hu.kapu.identity.legacyhash.LegacyRecipe;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The methods of other systems that stand between some citizens' passwords and our hash. As long as one of them takes
 * time, every wrong password takes that time, whoever's name it is typed for: otherwise the wait would tell who was
 * imported, and thereby who has an account.
 */
@ApplicationScoped
class LegacyMethodsInUse {
    /** From one method to the next along the index, however many millions have each. */
    private static final String IN_USE = """
            with recursive m (legacy_method) as (
                (select legacy_method from password where legacy_method is not null order by legacy_method limit 1)
                union all
                select (select p.legacy_method from password p
                        where p.legacy_method > m.legacy_method order by p.legacy_method limit 1)
                from m where m.legacy_method is not null)
            select legacy_method from m where legacy_method is not null
            """;

    private final Pool pool;
    /** The costliest method of each kind of effort. */
    private final Map<String, LegacyMethod> costliest = new ConcurrentHashMap<>();

    LegacyMethodsInUse(Pool pool) {
        this.pool = pool;
    }

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> read() {
        return pool.query(IN_USE).execute().invoke(this::replace).replaceWithVoid();
    }

    /** Works as long as a wrong password for anybody else would still take after what was done for this one. */
    void makeUpFor(@Nullable LegacyRecipe done) {
        missingAfter(done).forEach(LegacyMethod::spend);
    }

    /** The units of each method's kind of work that this one has not cost. */
    Map<LegacyMethod, Long> missingAfter(@Nullable LegacyRecipe done) {
        Effort own = done == null ? Effort.NONE : remember(done.method());
        Map<LegacyMethod, Long> missing = new HashMap<>();
        costliest.forEach((kind, method) -> {
            long spent = own.kind().equals(kind) ? own.units() : 0;
            missing.put(method, Math.max(0, method.effort().units() - spent));
        });
        return missing;
    }

    /** Met before it was read: imported a moment ago. */
    private Effort remember(LegacyMethod method) {
        Effort effort = method.effort();
        if (effort.units() > 0) {
            var _ = costliest.merge(effort.kind(), method, LegacyMethodsInUse::costlier);
        }
        return effort;
    }

    private void replace(RowSet<Row> rows) {
        Map<String, LegacyMethod> read = StreamSupport.stream(rows.spliterator(), false)
                .map(row -> LegacyMethod.parse(row.getString("legacy_method")))
                .filter(method -> method.effort().units() > 0)
                .collect(Collectors.toMap(
                        method -> method.effort().kind(), method -> method, LegacyMethodsInUse::costlier));
        costliest.putAll(read);
        costliest.keySet().retainAll(read.keySet());
    }

    private static LegacyMethod costlier(LegacyMethod one, LegacyMethod other) {
        return one.effort().units() >= other.effort().units() ? one : other;
    }
}
