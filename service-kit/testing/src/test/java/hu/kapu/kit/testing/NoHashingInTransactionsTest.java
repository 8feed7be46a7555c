package hu.kapu.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import hu.kapu.kit.hashing.HashingPool;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

class NoHashingInTransactionsTest {
    @Test
    void a_transaction_that_reaches_the_hasher_through_lambdas_and_helpers_is_found() {
        assertThatThrownBy(() -> check(Hidden.class)).hasMessageContaining("change");
        assertThatCode(() -> check(Apart.class)).doesNotThrowAnyException();
    }

    private static void check(Class<?> type) {
        JavaClasses code = new ClassFileImporter().importClasses(type);
        methods().should(new NoHashingInTransactions()).check(code);
    }

    static class Hidden {
        private final HashingPool pool;

        Hidden(HashingPool pool) {
            this.pool = pool;
        }

        @WithTransaction
        Uni<String> change() {
            return Uni.createFrom().item("x").chain(this::hashed);
        }

        private Uni<String> hashed(String text) {
            return pool.enter().map(place -> place.run(() -> text)).orElseThrow();
        }
    }

    static class Apart {
        private final HashingPool pool;

        Apart(HashingPool pool) {
            this.pool = pool;
        }

        @WithTransaction
        Uni<String> change() {
            return Uni.createFrom().item("x");
        }

        Uni<String> hashed(String text) {
            return pool.enter().map(place -> place.run(() -> text)).orElseThrow();
        }
    }
}
