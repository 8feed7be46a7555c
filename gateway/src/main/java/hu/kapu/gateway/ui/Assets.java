package hu.kapu.gateway.ui;

import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * The style sheet and the script, each under a path that contains the hash of its content, so that browsers keep it
 * for ever and never see a stale one. Compressed once, here: pages themselves are sent uncompressed, because they
 * carry secrets beside typed text (BREACH).
 */
@Named("assets")
@ApplicationScoped
public class Assets {

    private static final String PATH = "/assets/";
    private static final int HASH_DIGITS = 16;

    private final Asset stylesheet = Asset.of("kapu.css", "text/css;charset=UTF-8", "govuk.css", "kapu.css");
    private final Asset script = Asset.of("kapu.js", "text/javascript;charset=UTF-8", "kapu.js");

    /** Path of the style sheet. */
    public String css() {
        return stylesheet.path();
    }

    /** Path of the script. */
    public String js() {
        return script.path();
    }

    Optional<Asset> named(String name) {
        return Stream.of(stylesheet, script)
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /** One file as it is sent. */
    record Asset(String name, String contentType, String hash, Buffer plain, Buffer compressed) {

        static Asset of(String name, String contentType, String... sources) {
            ByteArrayOutputStream joined = new ByteArrayOutputStream();
            for (String source : sources) {
                joined.writeBytes(read(source));
            }
            byte[] plain = joined.toByteArray();
            return new Asset(name, contentType, hashOf(plain), Buffer.buffer(plain), Buffer.buffer(compress(plain)));
        }

        String path() {
            return PATH + hash + "/" + name;
        }
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(PATH + name)) {
            if (in == null) {
                throw new IllegalStateException("missing in the build: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compress(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String hashOf(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
