package hu.kapu.identity.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Checkpoints as objects of an S3 bucket with object lock: each is created once ({@code If-None-Match}) and locked in
 * compliance mode, so that until its time is over nobody can replace or delete it, the account's owner included.
 */
final class S3Checkpoints implements CheckpointStorage {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int THERE_ALREADY = 412;

    private final HttpClient http;
    private final Bucket bucket;
    private final SignatureV4 signature;
    private final Clock clock;

    S3Checkpoints(HttpClient http, Bucket bucket, SignatureV4 signature, Clock clock) {
        this.http = http;
        this.bucket = bucket;
        this.signature = signature;
        this.clock = clock;
    }

    /**
     * Where the objects go.
     *
     * @param endpoint of the storage, without the bucket
     * @param prefix what the objects' names begin with; may be empty
     */
    record Bucket(URI endpoint, String name, String prefix, Duration lockedFor) {}

    @Override
    public void put(long number, String document) {
        String name = FileCheckpoints.nameOf(number);
        byte[] bytes = document.getBytes(UTF_8);
        int status = send("PUT", name, headers(bytes), BodyPublishers.ofByteArray(bytes))
                .statusCode();
        if (status == THERE_ALREADY) {
            compare(name, document);
        } else if (status != OK) {
            throw new IllegalStateException("the bucket answered " + status + " to " + name);
        }
    }

    private SortedMap<String, String> headers(byte[] document) {
        Instant until = clock.instant().plus(bucket.lockedFor()).truncatedTo(ChronoUnit.SECONDS);
        SortedMap<String, String> headers = new TreeMap<>();
        headers.put("content-type", "application/x-ndjson");
        headers.put("if-none-match", "*");
        headers.put("x-amz-checksum-sha256", Base64.getEncoder().encodeToString(Chain.sha256(document)));
        headers.put("x-amz-content-sha256", SignatureV4.hex(Chain.sha256(document)));
        headers.put("x-amz-object-lock-mode", "COMPLIANCE");
        headers.put("x-amz-object-lock-retain-until-date", until.toString());
        return headers;
    }

    /** An attempt before this one may have got through without our learning of it. */
    private void compare(String name, String document) {
        SortedMap<String, String> headers = new TreeMap<>();
        headers.put("x-amz-content-sha256", SignatureV4.hex(Chain.sha256()));
        HttpResponse<String> there = send("GET", name, headers, BodyPublishers.noBody());
        if (there.statusCode() != OK || !there.body().equals(document)) {
            throw new IllegalStateException(name + " is there already and says something else");
        }
    }

    private HttpResponse<String> send(
            String method, String name, SortedMap<String, String> headers, BodyPublisher body) {
        String path = '/' + bucket.name() + '/' + bucket.prefix() + name;
        URI uri = bucket.endpoint().resolve(path);
        headers.put("host", uri.getRawAuthority());
        headers.put("x-amz-date", SignatureV4.stamp(clock.instant()));
        String authorization = signature.authorization(method, path, headers);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .method(method, body)
                .header("authorization", authorization);
        headers.forEach((header, value) -> {
            if (!header.equals("host")) {
                var _ = request.header(header, value);
            }
        });
        try {
            return http.send(request.build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
