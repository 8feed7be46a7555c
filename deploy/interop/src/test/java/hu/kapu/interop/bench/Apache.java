package hu.kapu.interop.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An Apache of its own on loopback, with a site of three files behind mod_auth_openidc. */
public final class Apache implements AutoCloseable {
    private static final Path SERVER = Path.of("/usr/sbin/apache2");
    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");

    private final Program program;
    private final Path errors;

    private Apache(Program program, Path errors) {
        this.program = program;
        this.errors = errors;
    }

    /** Left out where Debian's packages {@code apache2} and {@code libapache2-mod-auth-openidc} are not installed. */
    public static Apache start(Bench bench, RegisteredPortal portal) {
        Tools.needFile(SERVER, "this machine lacks Debian's package apache2");
        Tools.needFile(
                MODULES.resolve("mod_auth_openidc.so"),
                "this machine lacks Debian's package libapache2-mod-auth-openidc");
        Path folder = site();
        Path errors = folder.resolve("errors.log");
        Path configuration = write(
                folder.resolve("apache.conf"), configuration(folder, portal.port(), bench.example("apache/kapu.conf")));
        Map<String, String> environment = new HashMap<>(portal.environment(bench.issuer()));
        environment.put("PORTAL_PASSPHRASE", "made-for-this-server-alone");
        List<String> command = List.of(SERVER.toString(), "-f", configuration.toString(), "-DFOREGROUND");
        Program program = bench.run("apache", environment, folder, command).listeningAt(portal.port());
        return new Apache(program, errors);
    }

    /** What it has told its error log. */
    public String said() {
        try {
            return program.said() + (Files.exists(errors) ? Files.readString(errors) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        program.close();
    }

    private static Path site() {
        try {
            // Apache's workers are somebody else, who must be able to read it.
            Path folder = Files.createTempDirectory("kapu-apache");
            Path pages = folder.resolve("pages");
            Files.createDirectories(pages.resolve("registers"));
            Files.writeString(pages.resolve("index.html"), "<h1>The portal</h1>");
            Files.writeString(pages.resolve("registers/index.html"), "<h1>The registers</h1>");
            Files.writeString(pages.resolve("signed-out"), "<h1>You are signed out.</h1>");
            Process opened = new ProcessBuilder("chmod", "-R", "a+rX", folder.toString()).start();
            if (opened.waitFor() != 0) {
                throw new IllegalStateException("cannot open " + folder);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String configuration(Path folder, int port, Path example) {
        return """
            ServerRoot "%1$s"
            ServerName 127.0.0.1
            Listen 127.0.0.1:%2$d
            PidFile "%1$s/apache.pid"
            ErrorLog "%1$s/errors.log"
            User www-data
            Group www-data
            LoadModule mpm_event_module %3$s/mod_mpm_event.so
            LoadModule authn_core_module %3$s/mod_authn_core.so
            LoadModule authz_core_module %3$s/mod_authz_core.so
            LoadModule authz_user_module %3$s/mod_authz_user.so
            LoadModule mime_module %3$s/mod_mime.so
            LoadModule dir_module %3$s/mod_dir.so
            LoadModule auth_openidc_module %3$s/mod_auth_openidc.so
            TypesConfig /etc/mime.types
            DocumentRoot "%1$s/pages"
            DirectoryIndex index.html
            Include "%4$s"
            """.formatted(folder, port, MODULES, example);
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
