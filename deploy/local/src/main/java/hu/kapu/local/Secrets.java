package hu.kapu.local;

import hu.kapu.kit.testing.DevelopmentSecrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * The keys of this suite, kept with its data; those that a newer Kapu needs besides are added. Each service gets a folder of its own with only what
 * it may know: the private mail key goes to notification alone, a caller key to its audience and to the gateway.
 */
final class Secrets {
    private static final String CALLERS = "callers";
    private static final String HISTORY = "history";
    private static final String PORTAL_SECRET = "sample-portal-client-secret";
    private static final String PASSWORDS = "passwords";

    private final Path folder;

    private Secrets(Path folder) {
        this.folder = folder;
    }

    static Secrets in(Path folder) {
        Secrets secrets = new Secrets(folder);
        DevelopmentSecrets.write(secrets.all());
        String _ = secrets.kept(PORTAL_SECRET);
        return secrets;
    }

    /** Everything, for the launcher itself, which makes the demo citizens in the gateway's place. */
    Path all() {
        return folder.resolve("all");
    }

    /** The service's own folder. */
    Path of(Program service) {
        Path own = folder.resolve(service.label());
        try (Stream<Path> files = Files.walk(all())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = all().relativize(file);
                if (mayKnow(service, name)) {
                    Files.createDirectories(own.resolve(name).getParent());
                    Files.copy(file, own.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String portalClientSecret() {
        return kept(PORTAL_SECRET);
    }

    /** The password of one role in a database that is not the launcher's own; no service's folder has it. */
    String password(String role) {
        return kept(PASSWORDS + "/" + role);
    }

    /** What the gateway keeps of it. */
    String portalClientSecretSha256() {
        try {
            byte[] secret = portalClientSecret().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean mayKnow(Program service, Path name) {
        if (name.endsWith(PORTAL_SECRET) || name.startsWith(PASSWORDS)) {
            return false;
        }
        if (name.endsWith("mail-private.json")) {
            return service == Program.NOTIFICATION;
        }
        if (name.endsWith("message-code.json")) {
            return service == Program.NOTIFICATION || service == Program.IDENTITY;
        }
        if (name.startsWith(HISTORY)) {
            return service == Program.IDENTITY;
        }
        return !name.startsWith(CALLERS) || service == Program.GATEWAY || name.endsWith(service.label() + ".jwks");
    }

    private String kept(String name) {
        Path file = all().resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, random());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
