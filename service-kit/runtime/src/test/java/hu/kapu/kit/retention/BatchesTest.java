package hu.kapu.kit.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private static final int SIZE = 10;

    private final AtomicInteger left = new AtomicInteger();
    private final AtomicInteger batches = new AtomicInteger();

    @Test
    void it_goes_on_until_a_batch_is_not_full() {
        left.set(2 * SIZE + 1);

        run();

        assertThat(left).hasValue(0);
        assertThat(batches).hasValue(3);
    }

    @Test
    void a_last_batch_that_is_full_is_followed_by_an_empty_one() {
        left.set(2 * SIZE);

        run();

        assertThat(left).hasValue(0);
        assertThat(batches).hasValue(3);
    }

    @Test
    void where_there_is_nothing_there_is_one_look() {
        run();

        assertThat(batches).hasValue(1);
    }

    @Test
    void many_thousand_batches_do_not_pile_up() {
        left.set(50_000 * SIZE);

        run();

        assertThat(left).hasValue(0);
    }

    @Test
    void a_fault_ends_it() {
        assertThatThrownBy(() -> Batches.untilNotFull(SIZE, () -> {
                            int _ = batches.incrementAndGet();
                            return Uni.createFrom().failure(new IllegalStateException("away"));
                        })
                        .await()
                        .indefinitely())
                .hasMessage("away");
        assertThat(batches).hasValue(1);
    }

    private void run() {
        Batches.untilNotFull(SIZE, () -> Uni.createFrom().item(this::batch))
                .await()
                .indefinitely();
    }

    private int batch() {
        int _ = batches.incrementAndGet();
        int done = Math.min(SIZE, left.get());
        int _ = left.addAndGet(-done);
        return done;
    }
}
