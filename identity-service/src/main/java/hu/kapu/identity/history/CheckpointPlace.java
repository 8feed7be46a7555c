package hu.kapu.identity.history;

import hu.kapu.kit.readiness.ProductionCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Where checkpoints go, as the operator has set it; production has to have one, and a key to sign them with. */
@ApplicationScoped
class CheckpointPlace implements CheckpointStorage, ProductionCheck {
    private static final byte[] TRIAL = {1};

    private final HistorySettings settings;
    private final CheckpointKeys keys;

    CheckpointPlace(HistorySettings settings, CheckpointKeys keys) {
        this.settings = settings;
        this.keys = keys;
    }

    boolean isSet() {
        return settings.checkpointFolder().isPresent();
    }

    @Override
    public void put(long number, String document) {
        storage().put(number, document);
    }

    @Override
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (!isSet()) {
            findings.add("kapu.history.checkpoint-folder is not set: nobody could tell a rewritten history");
        }
        if (!keysFit()) {
            findings.add("history/checkpoint-private.pem and checkpoint-public.pem below kapu.secrets-dir are not an"
                    + " Ed25519 key pair");
        }
        return findings;
    }

    private boolean keysFit() {
        try {
            return keys.verify(TRIAL, keys.sign(TRIAL));
        } catch (RuntimeException e) {
            return false;
        }
    }

    private CheckpointStorage storage() {
        return new FileCheckpoints(settings.checkpointFolder().orElseThrow());
    }
}
