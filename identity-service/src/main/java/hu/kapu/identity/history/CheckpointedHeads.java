package hu.kapu.identity.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import hu.kapu.identity.history.Checkpoint.Head;
import hu.kapu.identity.history.Finding.BrokenCheckpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads a folder of checkpoints in their order, checks signatures and links, and collects the heads they saw. */
final class CheckpointedHeads {
    private static final int LINES = 2;

    private final CheckpointKeys keys;
    private final Predicate<UUID> wanted;
    private final Consumer<Finding> findings;
    private final Map<UUID, List<Head>> heads = new HashMap<>();
    private long number;
    private byte[] hash = new byte[Checkpoint.HASH_BYTES];

    CheckpointedHeads(CheckpointKeys keys, Predicate<UUID> wanted, Consumer<Finding> findings) {
        this.keys = keys;
        this.wanted = wanted;
        this.findings = findings;
    }

    void read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                read(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the newest checkpoint; 0 when there is none. */
    long newest() {
        return number;
    }

    /** The heads of each citizen, oldest first. */
    Map<UUID, List<Head>> heads() {
        return heads;
    }

    private void read(String name, String document) {
        String[] lines = document.split("\n", -1);
        if (lines.length < LINES || !signed(lines[0], lines[1])) {
            findings.accept(new BrokenCheckpoint(name, "its signature does not hold"));
            return;
        }
        Checkpoint checkpoint = Checkpoint.parse(lines[0]);
        if (checkpoint.number() != number + 1) {
            findings.accept(new BrokenCheckpoint(name, "checkpoint " + (number + 1) + " before it is missing"));
        } else if (!MessageDigest.isEqual(checkpoint.previous(), hash)) {
            findings.accept(new BrokenCheckpoint(name, "it does not follow the one before"));
        }
        number = checkpoint.number();
        hash = Checkpoint.hashOf(lines[0]);
        for (Head head : checkpoint.heads()) {
            if (wanted.test(head.citizen())) {
                heads.computeIfAbsent(head.citizen(), citizen -> new ArrayList<>(1))
                        .add(head);
            }
        }
    }

    private boolean signed(String line, String signature) {
        try {
            return keys.verify(line.getBytes(UTF_8), Checkpoint.signature(signature));
        } catch (RuntimeException e) {
            return false;
        }
    }
}
