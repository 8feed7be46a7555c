package hu.kapu.kit.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keys and passwords that came with the source code are known to everybody. */
@ApplicationScoped
class DevelopmentLeftovers implements ProductionCheck {
    static final String MARKER = "DEVELOPMENT-KEYS";
    static final String PASSWORD_PREFIX = "kapu-dev-";

    private final Path secrets;
    private final Optional<String> appPassword;
    private final Optional<String> ownerPassword;

    DevelopmentLeftovers(
            @ConfigProperty(name = "kapu.secrets-dir") Path secrets,
            @ConfigProperty(name = "kapu.database.app-password") Optional<String> appPassword,
            @ConfigProperty(name = "kapu.database.owner-password") Optional<String> ownerPassword) {
        this.secrets = secrets;
        this.appPassword = appPassword;
        this.ownerPassword = ownerPassword;
    }

    @Override
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (Files.exists(secrets.resolve(MARKER))) {
            findings.add("kapu.secrets-dir holds development keys (it contains the file " + MARKER + ")");
        }
        if (appPassword.filter(DevelopmentLeftovers::isDefault).isPresent()) {
            findings.add("kapu.database.app-password is a development default");
        }
        if (ownerPassword.filter(DevelopmentLeftovers::isDefault).isPresent()) {
            findings.add("kapu.database.owner-password is a development default");
        }
        return findings;
    }

    private static boolean isDefault(String password) {
        return password.startsWith(PASSWORD_PREFIX);
    }
}
