package hu.kapu.identity.history;

import hu.kapu.identity.history.S3Checkpoints.Bucket;
import hu.kapu.kit.readiness.ProductionCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where checkpoints go, as the operator has set it; production has to have a place, and a key to sign them with. */
@ApplicationScoped
class CheckpointPlace implements CheckpointStorage, ProductionCheck {
    private static final byte[] TRIAL = {1};
    private static final String USUAL_REGION = "us-east-1";
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HistorySettings settings;
    private final CheckpointKeys keys;
    private final Path secrets;
    private final Clock clock;

    CheckpointPlace(
            HistorySettings settings,
            CheckpointKeys keys,
            @ConfigProperty(name = "kapu.secrets-dir") Path secrets,
            Clock clock) {
        this.settings = settings;
        this.keys = keys;
        this.secrets = secrets.resolve("history");
        this.clock = clock;
    }

    boolean isSet() {
        return settings.checkpointFolder().isPresent() || settings.s3().isPresent();
    }

    /** Into every place that is set. */
    @Override
    public void put(long number, String document) {
        settings.checkpointFolder().ifPresent(folder -> new FileCheckpoints(folder).put(number, document));
        settings.s3().ifPresent(s3 -> put(s3, number, document));
    }

    @Override
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (!isSet()) {
            findings.add("neither kapu.history.checkpoint-folder nor kapu.history.s3 is set: nobody could tell a"
                    + " rewritten history");
        }
        if (!keysFit()) {
            findings.add("history/checkpoint-private.pem and checkpoint-public.pem below kapu.secrets-dir are not an"
                    + " Ed25519 key pair");
        }
        return findings;
    }

    private void put(HistorySettings.S3 s3, long number, String document) {
        SignatureV4 signature =
                new SignatureV4(s3.region().orElse(USUAL_REGION), secret("s3-access-key"), secret("s3-secret-key"));
        Bucket bucket = new Bucket(
                s3.endpoint(),
                s3.bucket(),
                s3.prefix().orElse(""),
                s3.lockedFor().orElse(settings.retention()));
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
            new S3Checkpoints(http, bucket, signature, clock).put(number, document);
        }
    }

    private String secret(String file) {
        try {
            return Files.readString(secrets.resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean keysFit() {
        try {
            return keys.verify(TRIAL, keys.sign(TRIAL));
        } catch (RuntimeException e) {
            return false;
        }
    }
}
