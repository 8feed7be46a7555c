package hu.kapu.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until a program says that it is ready, and not a moment longer than it lives. */
public final class Readiness {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private static final Duration BETWEEN_ASKING = Duration.ofMillis(50);

    private Readiness() {}

    /** True once {@code url} answers 200; false when the program ended or the time is over. */
    public static boolean await(String url, BooleanSupplier alive, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (alive.getAsBoolean() && System.nanoTime() < deadline) {
            if (isReady(url)) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN_ASKING.toNanos());
        }
        return false;
    }

    private static boolean isReady(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
