package hu.kapu.kit.hashing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashingPoolTest {
    private static final int PLACES = Runtime.getRuntime().availableProcessors() + Cheap.SETTINGS.queue();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final HashingPool pool = new HashingPool(Cheap.SETTINGS, vertx);

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void work_runs_on_threads_of_the_pool_and_leaves_its_place() {
        String thread = await(place().run(() -> Thread.currentThread().getName()));

        assertThat(thread).startsWith("kapu-hashing");
        assertThat(pool.taken()).isZero();
    }

    @Test
    void how_long_work_waited_for_a_thread_is_told() {
        List<Duration> waits = new CopyOnWriteArrayList<>();
        pool.tellWaits(waits::add);

        assertThat(await(place().run(() -> waits.size()))).isEqualTo(1);
        assertThat(waits).singleElement().satisfies(wait -> assertThat(wait).isPositive());
    }

    @Test
    void the_event_loop_goes_on_while_work_runs_and_gets_the_answer() throws Exception {
        CountDownLatch loopWentOn = new CountDownLatch(1);
        CompletableFuture<Boolean> answeredOnTheLoop = new CompletableFuture<>();
        Context loop = vertx.getOrCreateContext();
        loop.runOnContext(start -> {
            place().run(() -> waitFor(loopWentOn))
                    .subscribe()
                    .with(
                            answer -> answeredOnTheLoop.complete(
                                    answer.equals("done") && loop.equals(Vertx.currentContext())),
                            answeredOnTheLoop::completeExceptionally);
            loop.runOnContext(next -> loopWentOn.countDown());
        });

        assertThat(answeredOnTheLoop.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void who_comes_when_all_places_are_taken_is_shed_and_told_when_to_come_back() {
        List<HashingPool.Place> places = new ArrayList<>();
        for (int taken = 0; taken < PLACES; taken++) {
            places.add(place());
        }

        assertThat(pool.waiting()).isEqualTo(Cheap.SETTINGS.queue());
        assertThat(pool.shed()).isZero();
        assertThat(pool.enter()).isEmpty();
        assertThat(pool.shed()).isEqualTo(1);
        assertThat(pool.retryAfter()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));

        places.getFirst().close();
        places.getFirst().close();
        assertThat(pool.taken()).isEqualTo(PLACES - 1);
        assertThat(pool.enter()).isPresent();
    }

    @Test
    void failing_work_leaves_its_place_too() {
        HashingPool.Place place = place();

        assertThatThrownBy(() -> await(place.run(HashingPoolTest::fail))).hasMessageContaining("on purpose");
        assertThat(pool.taken()).isZero();
    }

    @Test
    void a_place_closed_while_its_work_runs_is_kept_until_the_work_is_done() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        HashingPool.Place place = place();
        UniAssertSubscriber<String> answer = place.run(() -> {
                    started.countDown();
                    return waitFor(finish);
                })
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
        assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();

        place.close();
        assertThat(pool.taken()).isEqualTo(1);
        finish.countDown();
        assertThat(answer.awaitItem(PATIENCE).getItem()).isEqualTo("done");
        assertThat(pool.taken()).isZero();
    }

    @Test
    void a_place_serves_one_piece_of_work() {
        HashingPool.Place place = place();
        assertThat(await(place.run(() -> "first"))).isEqualTo("first");

        assertThatThrownBy(() -> await(place.run(() -> "second"))).hasMessageContaining("one piece of work");
    }

    private HashingPool.Place place() {
        return pool.enter().orElseThrow();
    }

    private static String waitFor(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS) ? "done" : "gave up";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static String fail() {
        throw new IllegalArgumentException("on purpose");
    }

    private static <T> T await(io.smallrye.mutiny.Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
